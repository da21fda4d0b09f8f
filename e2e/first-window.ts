import { brotliCompressSync, constants, createBrotliDecompress } from 'node:zlib';

/**
 * Bytes of a page's body that a server may send before the first acknowledgement: ten segments of 1,460 bytes
 * (RFC 6928), less 300 for the response's header fields.
 */
const firstWindow = 10 * 1460 - 300;

/** A text file as it is sent: brotli at the quality of files that are compressed beforehand. */
export function sentBytes(body: Uint8Array | string): Buffer {
  const plain = Buffer.from(body);
  return brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
}

/** What a browser has of a page when the first `bytes` of its compressed body have arrived. */
export function firstPart(body: string, bytes: number = firstWindow): Promise<string> {
  const decoder = createBrotliDecompress();
  const chunks: Buffer[] = [];
  decoder.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    decoder.on('error', reject);
    decoder.write(sentBytes(body).subarray(0, bytes), () =>
      // The callback comes when all has been decoded; what is decoded is handed over in the turns after it.
      setImmediate(() => {
        for (let chunk: unknown; (chunk = decoder.read()) !== null;) chunks.push(chunk as Buffer);
        decoder.destroy();
        // A character cut in two is left out.
        resolve(new TextDecoder().decode(Buffer.concat(chunks), { stream: true }));
      }),
    );
  });
}
