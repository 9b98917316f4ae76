import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { SentPart } from './upload-desk.ts';

/** The form's own part beside the file. */
const formBytes = 64 * 1024;

/**
 * Takes the one file out of a form while it is still coming in. Whoever reads its bytes reads the connection; they
 * throw where it breaks before the form is whole, so that half a file is never taken for one.
 */
export function readUpload(request: Request): Promise<Outcome<SentPart, 'no-file'>> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!request.body || !/^multipart\/form-data;.*boundary=/i.test(type)) return Promise.resolve(refuse('no-file'));
  const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);

  return new Promise((resolve) => {
    const form = new Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields: 4, fieldSize: formBytes, parts: 6 },
    });
    let isOpen = false;
    const { promise: whole, resolve: done, reject: fail } = Promise.withResolvers<void>();
    form.once('finish', done);
    form.on('error', fail);
    source.on('error', fail);
    // Where nobody reads a file, nobody waits for its end either.
    whole.then(
      () => isOpen || resolve(refuse('no-file')),
      () => isOpen || resolve(refuse('no-file')),
    );

    form.on('file', (_field, stream, name) => {
      isOpen = true;
      stream.on('error', fail);
      resolve(accept({ name: name ?? '', bytes: untilWhole(stream) }));
    });
    source.pipe(form);

    async function* untilWhole(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
      const broken = whole.then(() => new Promise<never>(() => {}));
      const parts = stream[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await Promise.race([parts.next(), broken]);
          if (next.done) break;
          yield next.value;
        }
        await whole;
      } finally {
        source.unpipe(form);
        source.destroy();
      }
    }
  });
}
