// The way back: one word, one look, first in a screen's head.
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';

/** Where a way back is more than going to an address: a form keeps what was typed, a door shows its first step. */
export function BackButton({ onBack, hint }: { readonly onBack: () => void; readonly hint?: string }) {
  return (
    <Button type="text" className="back" icon={<ArrowLeftOutlined />} onClick={onBack} title={hint}>
      返回
    </Button>
  );
}

/** Goes to the screen under which this one lies; only inside the shell. */
export function BackTo({
  address,
  place,
}: {
  /** Behind the #. */ readonly address: string;
  /** What is there, told on hover. */ readonly place: string;
}) {
  const navigate = useNavigate();
  return <BackButton onBack={() => void navigate(address)} hint={`返回${place}`} />;
}
