import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { emptyPost, mainPost } from '#shared/rules/staff-posts.ts';
import { FormRow } from '../../components/fields/field-place.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { rowKey, withChanged, without } from '../../components/fields/rows.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { PostBlock } from './post-block.tsx';

const mostPosts = 60;

/** A person's posts over time, as many as there are; past ones stay. */
export function PostsGroup({ form: { fields, set } }: { readonly form: RecordForm<StaffFields> }) {
  const { posts } = fields;
  const main = mainPost(posts);
  const place = (next: StaffPost[]) => {
    set({ posts: next });
  };
  return (
    <FormGroup anchor="posts" word="任职" extra={<span className="quiet">　一人可以有几个岗位；换岗、离任的填任职止，再加新的一条</span>}>
      {posts.map((post, index) => (
        <FormRow key={rowKey(post)} id={rowKey(post)} path={`posts.${String(index)}`} word={`任职${String(index + 1)}`}>
          <PostBlock
            post={post}
            index={index}
            main={posts.length > 1 && post === main}
            alone={posts.length === 1}
            onChange={(changes) => place(withChanged(posts, post, changes))}
            onRemove={() => place(without(posts, post))}
          />
        </FormRow>
      ))}
      <div className="party-add" data-field="posts">
        <Button
          icon={<PlusOutlined />}
          disabled={posts.length >= mostPosts}
          onClick={() => place([...posts, { ...emptyPost(''), villageCode: main?.villageCode ?? null, fromOn: officeToday() }])}
        >
          加一个岗位
        </Button>
      </div>
    </FormGroup>
  );
}
