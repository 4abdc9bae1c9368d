import { useNavigate } from 'react-router';
import { namedFilter, type NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { presetList } from '../../components/register-list/list-memory.ts';

/** Opens a register's list with the rows of a named count: as many as the desk says. */
export function useOpenList(): (list: 'disputes' | 'transfers', count: NamedCount) => void {
  const navigate = useNavigate();
  return (list, count) => {
    presetList(list, [namedFilter(count)]);
    void navigate(`/${list}`);
  };
}
