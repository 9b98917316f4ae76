import type { DressRule, Plan } from '../domain/plan.ts';
import { withoutEnd } from './clean.ts';
import { numberOf } from './moments.ts';
import { type Node, walk } from './outline.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

type Group = Plan['delegateGroups'][number];

function isAside(node: Node): boolean {
  const plain = plainLetters(node.text.slice(0, 200));
  return (
    node.text === '' ||
    phrases.dressLabel.test(node.plain) ||
    phrases.totalLine.test(plain) ||
    phrases.timeLabel.test(node.plain) ||
    phrases.venueLabel.test(node.plain) ||
    phrases.otherChapter.test(node.plain) ||
    phrases.agendaLabels.some((label) => label.test(node.plain))
  );
}

function itemText(node: Node): string {
  return withoutEnd(node.text);
}

/** Everything listed beneath a node, list in list made one list. */
function listed(node: Node): string[] {
  return node.children.filter((child) => !isAside(child)).flatMap((child) => [itemText(child), ...listed(child)]);
}

function groupOf(node: Node): Group {
  const items = [...(node.value ? [withoutEnd(node.value)] : []), ...listed(node)];
  return { section: withoutEnd(node.label), items };
}

/** "Trưởng thôn: 12 đồng chí" is an item with its number, no heading. */
const pureCount =
  /^(?:khoang |du kien )?\d[\d.]*(?: ?(?:-|den) ?\d+)? (?:dai bieu|nguoi|dong chi|thanh vien|khach|hoc vien|dang vien|doan vien)[.;,]*$/;

function isShortLabel(node: Node): boolean {
  return node.value !== null && !pureCount.test(plainLetters(node.value)) && node.label.split(' ').length <= 8;
}

/** "Khoảng 300 đại biểu, gồm:" stands over the groups themselves. */
function unwrapTotal(node: Node): Node[] {
  const plain = plainLetters(node.text.slice(0, 200));
  return phrases.totalLine.test(plain) && /gom/.test(plain) && node.children.length > 0 ? node.children : [node];
}

/** "1. Đại biểu mời" over "a) Cấp tỉnh:" and "b) Cấp xã:", each with its own list. */
function isHeadedAgain(node: Node): boolean {
  const lists = node.children.filter((child) => child.children.some((grandchild) => !isAside(grandchild)));
  return lists.length > 0 && lists.every((child) => child.value === null && child.mark?.kind !== 'dash');
}

/** The groups of one heading: its parts where they are headed themselves, else its own list. */
function groupsUnder(node: Node, siblings: Node[]): Group[] {
  const children = node.children.flatMap(unwrapTotal).filter((child) => !isAside(child) && !child.rows);
  const own = node.value && !phrases.totalLine.test(plainLetters(node.value)) ? [withoutEnd(node.value)] : [];
  if (children.length === 0) {
    const next = siblings.slice(siblings.indexOf(node) + 1);
    const stop = next.findIndex(
      (sibling) =>
        sibling.mark !== null || !(sibling.text.endsWith(':') && sibling.children.length > 0) || isAside(sibling),
    );
    const headed = node.mark === null && own.length === 0 ? next.slice(0, stop < 0 ? undefined : stop) : [];
    if (headed.length > 0) return headed.map(groupOf);
    return own.length > 0 ? [{ section: withoutEnd(node.label), items: own }] : [];
  }
  if (
    own.length > 0 &&
    pureCount.test(plainLetters(own[0] ?? '')) &&
    phrases.peopleChapter.test(node.plain) &&
    /^thanh phan|^doi tuong/.test(node.plain)
  )
    own.pop();
  const [only] = children;
  if (only && children.length === 1 && only.mark === null && only.value === null && only.children.length > 0) {
    return groupsUnder({ ...only, label: node.label, text: node.text }, []);
  }
  const hasLists = children.some((child) => child.children.some((grandchild) => !isAside(grandchild)));
  const isLabelled = children.filter(isShortLabel).length * 3 >= children.length * 2;
  const isNumbered =
    children.every((child) => child.mark && ['number', 'dotted', 'letter'].includes(child.mark.kind)) &&
    children.some((child) => isShortLabel(child) || /^dai bieu|^khach/.test(child.plain));
  if (!hasLists && !isLabelled && !isNumbered)
    return [{ section: withoutEnd(node.label), items: [...own, ...listed(node)] }];
  const groups = children.flatMap((child) => (isHeadedAgain(child) ? groupsUnder(child, children) : [groupOf(child)]));
  return own.length > 0 ? [{ section: withoutEnd(node.label), items: own }, ...groups] : groups;
}

/** True for a heading over people; a chapter that mixes them with time and place is left for its parts. */
function isPeople(node: Node): boolean {
  if (phrases.otherChapter.test(node.plain) && !/^quy mo/.test(node.plain)) return false;
  if (!phrases.peopleLabel.test(node.plain) && !phrases.peopleChapter.test(node.plain)) return false;
  if (/thoi gian|dia diem|chuong trinh|noi dung/.test(node.plain)) return false;
  return node.label.length <= 110;
}

function collect(nodes: Node[]): { node: Node; siblings: Node[] }[] {
  const found: { node: Node; siblings: Node[] }[] = [];
  for (const node of nodes) {
    if (phrases.taskChapter.test(node.plain) || phrases.dressLabel.test(node.plain)) continue;
    const isHeading =
      node.mark === null ||
      ['part', 'capital', 'roman', 'number', 'dotted', 'letter', 'bracket', 'star', 'dash'].includes(node.mark.kind);
    const says = node.value !== null || node.children.length > 0 || node.text.endsWith(':');
    if (isHeading && says && isPeople(node)) found.push({ node, siblings: nodes });
    else found.push(...collect(node.children));
  }
  return found;
}

/** "Tổng số: khoảng 1.086 đại biểu"; of "200 - 250 đại biểu" the upper end. */
const counted =
  /(\d[\d.]*)(?: ?(?:-|den) ?(\d[\d.]*))? ?(?:dai bieu|nguoi|dong chi|thanh vien|khach|hoc vien|dang vien|doan vien|can bo)/;
const bareTotal =
  /(?:tong so|so luong|tong cong)[^\d:]{0,40}:? ?(?:khoang |du kien |tren |gan )?(\d[\d.]*)(?: ?(?:-|den) ?(\d[\d.]*))?/;

function upperEnd(match: RegExpExecArray): number | null {
  const value = numberOf((match[2] ?? match[1] ?? '').replace(/\.$/, ''));
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

function readTotal(scope: Node[]): number | null {
  const texts = [...walk(scope)].map((node) => plainLetters(node.text.slice(0, 1000)));
  for (const text of texts) {
    const at = /tong (?:so|cong|dai bieu)/.exec(text)?.index;
    if (at === undefined) continue;
    const match = bareTotal.exec(text.slice(at)) ?? counted.exec(text.slice(at));
    if (match) return upperEnd(match);
  }
  for (const text of texts) {
    if (!phrases.totalLine.test(text)) continue;
    const match = counted.exec(text) ?? bareTotal.exec(text);
    if (match) return upperEnd(match);
  }
  return null;
}

/** "Thành phần: khoảng 150 đại biểu, gồm: …" states the total with the heading itself. */
function totalOfHeading(node: Node): number | null {
  const plain = plainLetters(node.text.slice(0, 300));
  if (!phrases.peopleChapter.test(node.plain.replace(/ ?\(.*$/, ''))) return null;
  const match = /(?:khoang|du kien|tong so|gom|so luong|[:(]) ?(?:co |khoang |gom )*(?=\d)/.exec(plain);
  const found = match ? counted.exec(plain.slice(match.index)) : null;
  return found ? upperEnd(found) : null;
}

export function readPeople(nodes: Node[]): Pick<Plan, 'delegateGroups' | 'expectedDelegates'> {
  const headings = collect(nodes);
  const groups = headings.flatMap(({ node, siblings }) => groupsUnder(node, siblings));
  const scope = headings.flatMap(({ node, siblings }) => {
    const at = siblings.indexOf(node);
    return siblings.slice(at, at + 4);
  });
  const labelled = [...walk(nodes)].filter(
    (node) => /^(?:so luong|tong so|quy mo)/.test(node.plain) && !phrases.paperWord.test(node.plain),
  );
  const total =
    readTotal(scope) ??
    headings.map(({ node }) => totalOfHeading(node)).find((value) => value !== null) ??
    readTotal(labelled);
  return { delegateGroups: groups.filter((group) => group.section !== ''), expectedDelegates: total ?? null };
}

function rulesOf(node: Node): DressRule[] {
  const about =
    /^(?:ve )?(?:quy dinh )?trang phuc(?: cua| cho| doi voi)? ?(?:dai bieu|tham du|du hoi nghi)?/.exec(
      node.plain,
    )?.[0] ?? '';
  const who = withoutEnd(node.label.slice(about.length).trim());
  const rules: DressRule[] = [];
  if (node.value) {
    const parts = node.value.split(/[;.] ?/).filter((part) => part.trim() !== '');
    const labelled = parts.map((part) => /^([^:]{1,60}): *(\S.*)$/.exec(part.trim()));
    if (labelled.length > 1 && labelled.every((part) => part !== null)) {
      for (const part of labelled) rules.push({ who: part?.[1] ?? '', text: withoutEnd(part?.[2] ?? '') });
    } else rules.push({ who, text: withoutEnd(node.value) });
  }
  for (const child of node.children) {
    if (child.text === '' || phrases.totalLine.test(plainLetters(child.text.slice(0, 200)))) continue;
    rules.push(
      child.value ? { who: child.label, text: withoutEnd(child.value) } : { who: '', text: withoutEnd(child.text) },
    );
  }
  return rules;
}

export function readDressCode(nodes: Node[]): DressRule[] {
  for (const node of walk(nodes)) {
    if (!phrases.dressLabel.test(node.plain) || node.label.length > 80) continue;
    const rules = rulesOf(node);
    if (rules.length > 0) return rules;
  }
  return [];
}
