import type { Block } from '../../block.ts';
export async function readPdf(_bytes: Uint8Array): Promise<Block[]> {
  return [];
}
