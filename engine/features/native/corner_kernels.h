/* What of corners.c goes over every pixel; included once for each kind of processor, with KERNEL giving the names. */

/* Weights of a Gaussian of two pixels, cut off at three, in 256ths. */
#define WEIGHT_0 54
#define WEIGHT_1 49
#define WEIGHT_2 34
#define WEIGHT_3 18

/* Blur along a line, to 64ths of a grey level. */
static void KERNEL(blur_along)(const uint8_t *restrict row, uint16_t *restrict out, ptrdiff_t width) {
    for (ptrdiff_t x = 0; x < width; x++) {
        uint16_t one = (uint16_t)(row[x - 1] + row[x + 1]), two = (uint16_t)(row[x - 2] + row[x + 2]),
                 three = (uint16_t)(row[x - 3] + row[x + 3]);
        uint16_t sum = (uint16_t)(row[x] * WEIGHT_0);
        sum = (uint16_t)(sum + one * WEIGHT_1);
        sum = (uint16_t)(sum + two * WEIGHT_2);
        sum = (uint16_t)(sum + three * WEIGHT_3);
        out[x] = (uint16_t)(sum >> 2);
    }
}

/* Blur across seven lines, and round to grey levels. */
static void KERNEL(blur_across)(const uint16_t *restrict a, const uint16_t *restrict b, const uint16_t *restrict c,
                                const uint16_t *restrict d, const uint16_t *restrict e, const uint16_t *restrict f,
                                const uint16_t *restrict g, uint8_t *restrict out, ptrdiff_t width) {
    for (ptrdiff_t x = 0; x < width; x++) {
        uint16_t one = (uint16_t)(c[x] + e[x]), two = (uint16_t)(b[x] + f[x]), three = (uint16_t)(a[x] + g[x]);
        uint16_t sum = (uint16_t)(((uint32_t)d[x] * (WEIGHT_0 << 8)) >> 16);
        sum = (uint16_t)(sum + (((uint32_t)one * (WEIGHT_1 << 8)) >> 16));
        sum = (uint16_t)(sum + (((uint32_t)two * (WEIGHT_2 << 8)) >> 16));
        sum = (uint16_t)(sum + (((uint32_t)three * (WEIGHT_3 << 8)) >> 16));
        out[x] = (uint8_t)((uint16_t)(sum + 32) >> 6);
    }
}

/* Blur all that the comparisons see of a level. */
static void KERNEL(blur)(const Level *level, uint16_t *lines) {
    enum { TALL = 2 * REACH + 1 };
    int first = -(PADDING - REACH), width = level->width - 2 * first, height = level->height - 2 * first;
    ptrdiff_t stride = level->stride;
    for (int y = 0; y < height + 2 * REACH; y++) {
        KERNEL(blur_along)(level->grey + (first - REACH + y) * stride + first, lines + y % TALL * stride, width);
        if (y < 2 * REACH) continue;
        const uint16_t *of[TALL];
        for (int i = 0; i < TALL; i++) of[i] = lines + (y + 1 + i) % TALL * stride;
        KERNEL(blur_across)(of[0], of[1], of[2], of[3], of[4], of[5], of[6],
                            level->blurred + (first - 2 * REACH + y) * stride + first, width);
    }
}

#undef WEIGHT_0
#undef WEIGHT_1
#undef WEIGHT_2
#undef WEIGHT_3

/* Whether one of the pixels side by side may be a corner: of each arc the ring's four cardinal points hold two. */
static inline int KERNEL(may_be_corner)(const uint8_t *grey, int stride, int threshold) {
    uint8_t found[BLOCK], any = 0;
    const uint8_t *north = grey - REACH * stride, *south = grey + REACH * stride, *west = grey - REACH, *east = grey + REACH;
    uint8_t t = (uint8_t)threshold;
    for (int i = 0; i < BLOCK; i++) {
        uint8_t high = grey[i] > 255 - t ? 255 : (uint8_t)(grey[i] + t), low = grey[i] < t ? 0 : (uint8_t)(grey[i] - t);
        uint8_t one = north[i] > south[i] ? north[i] : south[i], other = west[i] > east[i] ? west[i] : east[i];
        uint8_t bright = one < other ? one : other;
        one = north[i] < south[i] ? north[i] : south[i];
        other = west[i] < east[i] ? west[i] : east[i];
        uint8_t dark = one > other ? one : other;
        found[i] = (uint8_t)((bright > high) | (dark < low));
    }
    for (int i = 0; i < BLOCK; i++) any |= found[i];
    return any;
}

/* The largest threshold at which each pixel would still be a corner, and one more; 0 for what is none at all. */
static inline void KERNEL(score)(const uint8_t *grey, const ptrdiff_t *ring, uint8_t *best) {
    uint8_t off[2][RING][BLOCK], two[RING][BLOCK], four[RING][BLOCK];
    for (int k = 0; k < RING; k++) {
        const uint8_t *there = grey + ring[k];
        for (int i = 0; i < BLOCK; i++) {
            uint8_t brighter = there[i] > grey[i] ? there[i] : grey[i], darker = there[i] < grey[i] ? there[i] : grey[i];
            off[0][k][i] = (uint8_t)(brighter - grey[i]);
            off[1][k][i] = (uint8_t)(grey[i] - darker);
        }
    }
    for (int i = 0; i < BLOCK; i++) best[i] = 0;
    for (int side = 0; side < 2; side++) {
        for (int k = 0; k < RING; k++)
            for (int i = 0; i < BLOCK; i++) {
                uint8_t a = off[side][k][i], b = off[side][(k + 1) % RING][i];
                two[k][i] = a < b ? a : b;
            }
        for (int k = 0; k < RING; k++)
            for (int i = 0; i < BLOCK; i++) {
                uint8_t a = two[k][i], b = two[(k + 2) % RING][i];
                four[k][i] = a < b ? a : b;
            }
        for (int k = 0; k < RING; k++)
            for (int i = 0; i < BLOCK; i++) {
                uint8_t a = four[k][i], b = four[(k + 4) % RING][i], c = off[side][(k + 8) % RING][i];
                a = a < b ? a : b;
                a = a < c ? a : c;
                best[i] = best[i] > a ? best[i] : a;
            }
    }
}

/* Score every pixel that is a corner at this threshold; others get 0. */
static void KERNEL(score_level)(const Level *level, int threshold, uint8_t *scores) {
    ptrdiff_t ring[RING];
    for (int k = 0; k < RING; k++) ring[k] = (ptrdiff_t)ring_y[k] * level->stride + ring_x[k];
    /* one line and column more than where corners are sought, so that each has all its neighbours */
    for (int y = MARGIN - 1; y <= level->height - MARGIN; y++) {
        const uint8_t *row = level->grey + (ptrdiff_t)y * level->stride;
        uint8_t *out = scores + (ptrdiff_t)y * level->stride;
        for (int x = MARGIN - 1; x <= level->width - MARGIN; x += BLOCK) {
            if (!KERNEL(may_be_corner)(row + x, level->stride, threshold)) {
                memset(out + x, 0, BLOCK);
                continue;
            }
            KERNEL(score)(row + x, ring, out + x);
            for (int i = 0; i < BLOCK; i++) out[x + i] = out[x + i] > threshold ? out[x + i] : 0;
        }
    }
}
