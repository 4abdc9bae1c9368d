import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input';

/**
 * A text of several lines whose box grows with it. Not antd's autoSize: that writes a style attribute, which the page's
 * security policy forbids; styles/register-list.css does it instead.
 */
export function GrowingText({ className, ...rest }: Omit<TextAreaProps, 'autoSize'>) {
  return <Input.TextArea {...rest} className={`growing lines-${String(rest.rows ?? 2)} ${className ?? ''}`} />;
}
