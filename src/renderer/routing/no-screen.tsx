import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Desk } from '#shared/contract/fields.ts';

interface WayOn {
  readonly word: string;
  /** Behind the #. */
  readonly address: string;
}

const toDesk: WayOn = { word: '到工作台', address: '/desk' };

/** What stands where a screen would be that this address does not lead to: why, and a way on. */
export function NoScreen({
  title,
  description,
  wayOn = toDesk,
}: {
  readonly title: string;
  readonly description: string;
  readonly wayOn?: WayOn;
}) {
  const navigate = useNavigate();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={title}
      description={description}
      action={
        <Button size="small" onClick={() => void navigate(wayOn.address)}>
          {wayOn.word}
        </Button>
      }
    />
  );
}

/** An address that leads to no screen: mistyped, or of another version. */
export function UnknownAddress() {
  return (
    <div className="screen">
      <NoScreen
        title="没有这个页面"
        description="地址写错了，或者是别的版本的页面。您的登记没有受影响；请从左边选要去的台账，或者到工作台。"
      />
    </div>
  );
}

/** A screen of the other desk: an address sent by the county opened at a township, or the other way round. */
export function OtherDesk({ desk }: { /** Whose screen it is. */ readonly desk: Desk }) {
  return (
    <div className="screen">
      {desk === 'county' ? (
        <NoScreen
          title="这是县级平台的页面"
          description="收件箱和乡镇接入只在县（市、区）的平台上有，本单位是乡镇（街道）。您的登记没有受影响；要看本单位报送的情况，请到“报送”。"
          wayOn={{ word: '到报送', address: '/batches' }}
        />
      ) : (
        <NoScreen
          title="这是乡镇（街道）的页面"
          description="报送由乡镇（街道）办理，本单位是县级平台。您的登记没有受影响；要看乡镇报来的批次，请到“收件箱”。"
          wayOn={{ word: '到收件箱', address: '/county' }}
        />
      )}
    </div>
  );
}
