/* Means of the segments of lines at the side of a picture, as a resized picture would have them. */
#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* A line is judged by the means of this many segments, of three colours each. */
enum { SEGMENTS = 20, COLOURS = 3, PER_LINE = SEGMENTS * COLOURS };

typedef struct { int at; float weight; } Share; /* what a pixel gives to the mean of a segment */

/* Lines from one side of a part of the picture, the outermost first. */
typedef struct {
    const uint8_t *first; /* pixel where the outermost line begins */
    ptrdiff_t to_next_line, to_next_pixel;
    int lines, pixels; /* lines there are, and pixels of each */
} Side;

static inline uint8_t rounded(float value) { return (uint8_t)lrintf(value); }

/* Split ``count`` pixels into ``segments`` of equal length; pixels on the limits give to both. Return how many shares
 * there are, and in ``ends`` where those of each segment end. */
static int share_out(int count, int segments, Share *shares, int *ends) {
    double length = 1.0 / ((double)segments / count);
    int written = 0;
    for (int s = 0; s < segments; s++) {
        double from = s * length, to = from + length, wide = fmin(length, count - from);
        int first = (int)ceil(from), last = (int)floor(to);
        last = last < count - 1 ? last : count - 1;
        first = first < last ? first : last;
        if (first - from > 1e-3) shares[written++] = (Share){first - 1, (float)((first - from) / wide)};
        for (int at = first; at < last; at++) shares[written++] = (Share){at, (float)(1.0 / wide)};
        if (to - last > 1e-3) shares[written++] = (Share){last, (float)(fmin(fmin(to - last, 1.0), wide) / wide)};
        ends[s] = written;
    }
    return written;
}

/* Write the means of the lines ``from`` to ``to``, rounded to bytes as a resized picture would be. */
static void mean_segments(const Side *side, int from, int to, int segments, Share *shares, uint8_t *means) {
    int ends[SEGMENTS], length = side->pixels / segments, is_even = side->pixels % segments == 0;
    float per_pixel = 1.0f / (float)length;
    if (!is_even) share_out(side->pixels, segments, shares, ends);
    for (int line = from; line < to; line++) {
        const uint8_t *pixel = side->first + line * side->to_next_line;
        uint8_t *mean = means + (ptrdiff_t)(line - from) * segments * COLOURS;
        for (int s = 0, share = 0; s < segments; s++, mean += COLOURS) {
            if (is_even) {
                int sums[COLOURS] = {0, 0, 0};
                for (int i = 0; i < length; i++, pixel += side->to_next_pixel)
                    for (int c = 0; c < COLOURS; c++) sums[c] += pixel[c];
                for (int c = 0; c < COLOURS; c++) mean[c] = rounded((float)sums[c] * per_pixel);
            } else {
                float sums[COLOURS] = {0, 0, 0};
                for (; share < ends[s]; share++) {
                    const uint8_t *at = pixel + shares[share].at * side->to_next_pixel;
                    for (int c = 0; c < COLOURS; c++) sums[c] += (float)at[c] * shares[share].weight;
                }
                for (int c = 0; c < COLOURS; c++) mean[c] = rounded(sums[c]);
            }
        }
    }
}
