/* What a corner looks like: its direction, and comparisons of the blurred grey around it laid along that direction. */

static int8_t steered[DIRECTIONS][TESTS * 2][2]; /* where each comparison looks: x, y */
static int half_width[RADIUS + 1];               /* of the patch, by line */

static void prepare_tables(void) {
    for (int v = 0; v <= RADIUS; v++) half_width[v] = (int)floor(sqrt((RADIUS + 0.5) * (RADIUS + 0.5) - v * v));
    for (int d = 0; d < DIRECTIONS; d++) {
        double turn = d * (2 * 3.14159265358979323846 / DIRECTIONS), c = cos(turn), s = sin(turn);
        for (int i = 0; i < TESTS * 2; i++) {
            int x = comparisons[i / 2][i % 2 * 2], y = comparisons[i / 2][i % 2 * 2 + 1];
            steered[d][i][0] = (int8_t)floor(x * c - y * s + 0.5);
            steered[d][i][1] = (int8_t)floor(x * s + y * c + 0.5);
        }
    }
}

/* The direction from a corner to the centre of the grey around it, in degrees. */
static double direction(const uint8_t *center, int stride) {
    int across = 0, down = 0;
    for (int u = -RADIUS; u <= RADIUS; u++) across += u * center[u];
    for (int v = 1; v <= RADIUS; v++) {
        const uint8_t *below = center + (ptrdiff_t)v * stride, *above = center - (ptrdiff_t)v * stride;
        int sum = 0;
        for (ptrdiff_t u = -half_width[v]; u <= half_width[v]; u++) {
            sum += below[u] - above[u];
            across += (int)u * (below[u] + above[u]);
        }
        down += v * sum;
    }
    double degrees = atan2(down, across) * (180 / 3.14159265358979323846);
    return degrees < 0 ? degrees + 360 : degrees;
}

static void describe(const uint8_t *center, int stride, double degrees, uint8_t *out) {
    const int8_t(*at)[2] = steered[(int)floor(degrees * (DIRECTIONS / 360.0) + 0.5) % DIRECTIONS];
    for (int byte = 0; byte < BYTES; byte++) {
        int bits = 0;
        for (int bit = 0; bit < 8; bit++, at += 2)
            bits |= (center[at[0][1] * stride + at[0][0]] < center[at[1][1] * stride + at[1][0]]) << bit;
        out[byte] = (uint8_t)bits;
    }
}
