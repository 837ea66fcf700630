/* The perceptual hashes of a thumbprint in eight orientations; see perceptual.py. */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "selection.h"

enum { SIDE = 64, HALF = SIDE / 2, ORIENTATIONS = 8, TAPS = 13, BITS_OF_WEIGHTS = 22 };

static const double PI = 3.14159265358979323846;

/* Coefficients are sums of a few million at most, and so exact to a millionth and better. */
static const double UNDECIDED = 1e-4;

typedef struct { int first, count, weights[TAPS]; } Filter;

static Filter halving[HALF];
static double cosines_64[16][32], cosines_32[8][16]; /* [frequency][sample], the first half of the samples */

static double lanczos(double x) {
    if (x < -3.0 || x >= 3.0) return 0.0;
    if (x == 0.0) return 1.0;
    double whole = x * PI, third = x / 3.0 * PI;
    return sin(whole) / whole * (sin(third) / third);
}

/* Weights by which Pillow shrinks a line of 64 to 32, rounded to its fixed point. */
static void prepare_halving(void) {
    for (int at = 0; at < HALF; at++) {
        Filter *filter = &halving[at];
        double center = (at + 0.5) * 2.0, sum = 0, exact[TAPS];
        int first = (int)(center - 6.0 + 0.5), end = (int)(center + 6.0 + 0.5);
        filter->first = first < 0 ? 0 : first;
        filter->count = (end > SIDE ? SIDE : end) - filter->first;
        for (int tap = 0; tap < filter->count; tap++)
            sum += exact[tap] = lanczos((tap + filter->first - center + 0.5) * 0.5);
        for (int tap = 0; tap < filter->count; tap++) {
            double weight = exact[tap] / sum * (1 << BITS_OF_WEIGHTS);
            filter->weights[tap] = (int)(weight < 0 ? weight - 0.5 : weight + 0.5);
        }
    }
}

static void prepare_cosines(void) {
    for (int k = 0; k < 16; k++)
        for (int n = 0; n < 32; n++) cosines_64[k][n] = 2 * cos(PI * k * (2 * n + 1) / 128);
    for (int k = 0; k < 8; k++)
        for (int n = 0; n < 16; n++) cosines_32[k][n] = 2 * cos(PI * k * (2 * n + 1) / 64);
}

static inline uint8_t to_byte(int fixed) {
    int value = fixed >> BITS_OF_WEIGHTS;
    return (uint8_t)(value < 0 ? 0 : value > 255 ? 255 : value);
}

/* Shrink 64 x 64 to 32 x 32: lines first, then columns, each rounded to bytes. */
static void halve(const uint8_t *grey, uint8_t *small) {
    uint8_t narrow[SIDE * HALF];
    for (int x = 0; x < HALF; x++) {
        const Filter *filter = &halving[x];
        for (int y = 0; y < SIDE; y++) {
            const uint8_t *from = grey + y * SIDE + filter->first;
            int sum = 1 << (BITS_OF_WEIGHTS - 1);
            for (int tap = 0; tap < filter->count; tap++) sum += from[tap] * filter->weights[tap];
            narrow[y * HALF + x] = to_byte(sum);
        }
    }
    for (int y = 0; y < HALF; y++) {
        const Filter *filter = &halving[y];
        int sums[HALF];
        for (int x = 0; x < HALF; x++) sums[x] = 1 << (BITS_OF_WEIGHTS - 1);
        for (int tap = 0; tap < filter->count; tap++) {
            const uint8_t *from = narrow + (filter->first + tap) * HALF;
            int weight = filter->weights[tap];
            for (int x = 0; x < HALF; x++) sums[x] += from[x] * weight;
        }
        for (int x = 0; x < HALF; x++) small[y * HALF + x] = to_byte(sums[x]);
    }
}

/* The lowest ``side`` x ``side`` frequencies of a square of four times that side. A cosine is even or odd around the
 * middle, so that sums and differences of opposite samples halve the work. */
static void low_frequencies(const uint8_t *grey, int side, const double *cosines, double *low) {
    int whole = side * 4, half = side * 2;
    double even[32 * SIDE], odd[32 * SIDE], rows[16 * SIDE];
    for (int n = 0; n < half; n++) {
        const uint8_t *above = grey + n * whole, *below = grey + (whole - 1 - n) * whole;
        for (int x = 0; x < whole; x++) {
            even[n * whole + x] = above[x] + below[x];
            odd[n * whole + x] = above[x] - below[x];
        }
    }
    for (int k = 0; k < side; k++) {
        const double *samples = k & 1 ? odd : even;
        double *row = rows + k * whole;
        for (int x = 0; x < whole; x++) row[x] = 0;
        for (int n = 0; n < half; n++) {
            double cosine = cosines[k * half + n];
            for (int x = 0; x < whole; x++) row[x] += cosine * samples[n * whole + x];
        }
    }
    for (int v = 0; v < side; v++) {
        double sums[32], differences[32];
        const double *row = rows + v * whole;
        for (int n = 0; n < half; n++) {
            sums[n] = row[n] + row[whole - 1 - n];
            differences[n] = row[n] - row[whole - 1 - n];
        }
        for (int k = 0; k < side; k++) {
            const double *samples = k & 1 ? differences : sums;
            double sum = 0;
            for (int n = 0; n < half; n++) sum += cosines[k * half + n] * samples[n];
            low[v * side + k] = sum;
        }
    }
}

/* Write the bits of eight orientations, most significant first; 0 if rounding could decide one of them. */
static int hash(const uint8_t *grey, int side, const double *cosines, uint8_t *packed) {
    double low[16 * 16], sorted[16 * 16], mirrored[16 * 16];
    uint8_t bits[4][16 * 16];
    int count = side * side, bytes = count / 8;
    low_frequencies(grey, side, cosines, low);
    for (int mirror = 0; mirror < 4; mirror++) {
        for (int v = 0; v < side; v++)
            for (int u = 0; u < side; u++) {
                int is_negative = ((mirror & 1) & u) ^ ((mirror >> 1) & v & 1);
                mirrored[v * side + u] = is_negative ? -low[v * side + u] : low[v * side + u];
            }
        memcpy(sorted, mirrored, (size_t)count * sizeof *sorted);
        select_nth(sorted, count, count / 2);
        double above = sorted[count / 2];
        if (above - largest(sorted, count / 2) < UNDECIDED) return 0;
        for (int i = 0; i < count; i++) bits[mirror][i] = mirrored[i] >= above;
    }
    memset(packed, 0, (size_t)(ORIENTATIONS * bytes));
    for (int number = 0; number < ORIENTATIONS; number++) {
        /* the transpose of "mirrored in y" is "transposed, then mirrored in x" */
        static const int mirror_of[ORIENTATIONS] = {0, 1, 2, 3, 0, 2, 1, 3};
        const uint8_t *from = bits[mirror_of[number]];
        uint8_t *to = packed + number * bytes;
        for (int v = 0; v < side; v++)
            for (int u = 0; u < side; u++) {
                int bit = v * side + u;
                to[bit >> 3] |= (uint8_t)(from[number < 4 ? bit : u * side + v] << (7 - (bit & 7)));
            }
    }
    return 1;
}
