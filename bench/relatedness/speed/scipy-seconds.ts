import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Vector } from '../../../src/related/reading/statistics.ts';

const program = `
import sys, time, numpy, scipy.sparse
folder, works, terms = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
indptr = numpy.fromfile(folder + '/starts', dtype=numpy.uint32).astype(numpy.int32)
indices = numpy.fromfile(folder + '/terms', dtype=numpy.uint32).astype(numpy.int32)
data = numpy.fromfile(folder + '/weights', dtype=numpy.uint16).astype(numpy.float32) / 32767
matrix = scipy.sparse.csr_matrix((data, indices, indptr), shape=(works, terms))
start = time.process_time()
turned = matrix.T.tocsr()
for begin in range(0, works, 500):
    product = matrix[begin:begin + 500] @ turned
    for row in range(product.shape[0]):
        scores = product.data[product.indptr[row]:product.indptr[row + 1]]
        if len(scores) > 51:
            nearest = numpy.argpartition(scores, len(scores) - 51)[-51:]
            nearest[numpy.argsort(-scores[nearest])]
print(time.process_time() - start)
`;

/** Processor seconds of scipy's sparse product with the fifty nearest of each row; `undefined` where there is no scipy. */
export function scipySeconds(vectors: readonly Vector[], terms: number): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-scipy-'));
  try {
    let end = 0;
    const starts = Uint32Array.from([0, ...vectors.map((vector) => (end += vector.terms.length))]);
    writeFileSync(join(folder, 'starts'), new Uint8Array(starts.buffer));
    writeFileSync(join(folder, 'terms'), Buffer.concat(vectors.map((vector) => bytesOf(vector.terms))));
    writeFileSync(join(folder, 'weights'), Buffer.concat(vectors.map((vector) => bytesOf(vector.weights))));
    const { status, stdout } = spawnSync('python3', ['-c', program, folder, `${vectors.length}`, `${terms}`]);
    return status === 0 ? Number(stdout.toString()) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.slice().buffer);
}
