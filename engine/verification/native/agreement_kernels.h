/* What of agreement.c goes over every pixel; included once for each kind of processor, with KERNEL giving the names.
 *
 * A picture lies on the grid by columns, grid[x][y], and each loop goes along y or over many windows at once, so that a
 * compiler makes vectors of it. No number depends on how wide these are: each sum is made in an order of its own.
 */

/* Blur a picture in place, mirrored at its edges; each sum goes from the first tap to the last. */
static void KERNEL(blur)(Padded *picture, int side, double sigma) {
    float taps[MAX_TAPS], line[MOST + MAX_TAPS], rows[MOST][MOST];
    const int reach = sigma < MAX_TAPS / 2 / 3.0 ? (int)ceil(3 * sigma) : MAX_TAPS / 2;
    float sum = 0;
    for (int k = -reach; k <= reach; k++) sum += taps[k + reach] = (float)exp(-k * k / (2 * sigma * sigma));
    for (int k = 0; k <= 2 * reach; k++) taps[k] /= sum;
    for (int y = 0; y < side; y++) {
        const float *from = picture->pixels + y * PITCH;
        float blurred[MOST] = {0};
        for (int x = 0; x < reach; x++) {
            line[x] = from[mirrored(x - reach, side)];
            line[reach + side + x] = from[mirrored(side + x, side)];
        }
        memcpy(line + reach, from, (size_t)side * sizeof *from);
        for (int k = 0; k <= 2 * reach; k++)
            for (int x = 0; x < side; x++) blurred[x] += taps[k] * line[x + k];
        memcpy(rows[y], blurred, sizeof blurred);
    }
    for (int y = 0; y < side; y++) {
        float blurred[MOST] = {0};
        for (int k = 0; k <= 2 * reach; k++) {
            const float *from = rows[mirrored(y + k - reach, side)], tap = taps[k];
            for (int x = 0; x < side; x++) blurred[x] += tap * from[x];
        }
        memcpy(picture->pixels + y * PITCH, blurred, (size_t)side * sizeof *blurred);
    }
}

/* Sample b on the grid of a; all come out 0 outside the overlap. Returns the pixels of the overlap. */
static int KERNEL(overlay)(const uint8_t *thumb_a, const Padded *b, int side, const double *m, Overlay *out) {
    int covered = 0;
    /* A pixel reaches half a step beyond its centre. */
    const float last = (float)(side - 1), slack = 0.5f, end = last + slack, dx = (float)m[0], dy = (float)m[3];
    float start_x[MOST], start_y[MOST];
    for (int y = 0; y < MOST; y++) {
        start_x[y] = y < side ? (float)(m[0] * 0.5 + m[1] * (y + 0.5) + m[2] * side - 0.5) : -INFINITY;
        start_y[y] = y < side ? (float)(m[3] * 0.5 + m[4] * (y + 0.5) + m[5] * side - 0.5) : -INFINITY;
    }
    for (int x = 0; x < side; x++) {
        const float step_x = dx * (float)x, step_y = dy * (float)x;
        float right[MOST], below[MOST], grey[MOST], corners[4][MOST];
        float *mask = out->mask + x * MOST, *laid_a = out->a + x * MOST, *laid_b = out->b + x * MOST;
        int32_t at[MOST];
        for (int y = 0; y < side; y++) grey[y] = (float)thumb_a[y * side + x] - MIDDLE;
        for (int y = side; y < MOST; y++) grey[y] = 0;
        for (int y = 0; y < MOST; y++) {
            float bx = start_x[y] + step_x, by = start_y[y] + step_y;
            int32_t inside = (bx >= -slack) & (by >= -slack) & (bx <= end) & (by <= end);
            bx = bx > 0 ? bx : 0;
            by = by > 0 ? by : 0;
            bx = bx < last ? bx : last;
            by = by < last ? by : last;
            int32_t left = (int32_t)bx, top = (int32_t)by;
            right[y] = bx - (float)left;
            below[y] = by - (float)top;
            at[y] = top * PITCH + left;
            mask[y] = (float)inside;
            covered += inside;
        }
        for (int y = 0; y < MOST; y++) {
            const float *pixel = b->pixels + at[y];
            corners[0][y] = pixel[0];
            corners[1][y] = pixel[1];
            corners[2][y] = pixel[PITCH];
            corners[3][y] = pixel[PITCH + 1];
        }
        for (int y = 0; y < MOST; y++) {
            float over = corners[0][y] * (1 - right[y]) + corners[1][y] * right[y];
            float under = corners[2][y] * (1 - right[y]) + corners[3][y] * right[y];
            laid_b[y] = (over * (1 - below[y]) + under * below[y]) * mask[y];
            laid_a[y] = grey[y] * mask[y];
        }
    }
    return covered;
}

/* Add the products of a column of the grid to sums, or take them away again. */
static inline void KERNEL(count_column)(float (*sums)[MOST], const Overlay *laid, int x, float sign) {
    const float *a = laid->a + x * MOST, *b = laid->b + x * MOST, *mask = laid->mask + x * MOST;
    for (int y = 0; y < MOST; y++) {
        sums[WEIGHT][y] += sign * mask[y];
        sums[A][y] += sign * a[y];
        sums[B][y] += sign * b[y];
        sums[AA][y] += sign * (a[y] * a[y]);
        sums[BB][y] += sign * (b[y] * b[y]);
        sums[AB][y] += sign * (a[y] * b[y]);
    }
}

/* Sums over windows of (2 RADIUS + 1) x (2 RADIUS + 1), nothing beyond the edges, around every second pixel of every
 * second row: neighbouring windows say nearly the same. */
static void KERNEL(sum_windows)(const Overlay *laid, int side, Windows *windows) {
    float along[MOST][ACROSS], sums[SUMS][MOST] = {{0}};
    if (side < MOST) memset(along, 0, sizeof along);
    for (int x = 0; x < RADIUS && x < side; x++) KERNEL(count_column)(sums, laid, x, 1.0f);
    for (int x = 0; x < side; x++) {
        if (x + RADIUS < side) KERNEL(count_column)(sums, laid, x + RADIUS, 1.0f);
        if (x % 2 == 0)
            for (int s = 0; s < SUMS; s++)
                for (int y = 0; y < MOST; y++) along[y][s * HALF + x / 2] = sums[s][y];
        if (x >= RADIUS) KERNEL(count_column)(sums, laid, x - RADIUS, -1.0f);
    }
    float across[ACROSS] = {0};
    for (int y = 0; y < RADIUS && y < side; y++)
        for (int i = 0; i < ACROSS; i++) across[i] += along[y][i];
    for (int y = 0; y < side; y++) {
        if (y + RADIUS < side)
            for (int i = 0; i < ACROSS; i++) across[i] += along[y + RADIUS][i];
        if (y % 2 == 0) memcpy(windows->rows[y / 2], across, sizeof across);
        if (y >= RADIUS)
            for (int i = 0; i < ACROSS; i++) across[i] -= along[y - RADIUS][i];
    }
}

/* Sums over the whole overlap, in eight lanes. */
static void KERNEL(sum_all)(const Overlay *laid, int side, double *sums) {
    enum { LANES = 8 };
    double lanes[SUMS][LANES] = {{0}};
    for (int i = 0; i < side * MOST; i += LANES)
        for (int l = 0; l < LANES; l++) {
            double p = laid->a[i + l], q = laid->b[i + l];
            lanes[A][l] += p;
            lanes[B][l] += q;
            lanes[AA][l] += p * p;
            lanes[BB][l] += q * q;
            lanes[AB][l] += p * q;
        }
    for (int s = 0; s < SUMS; s++) {
        sums[s] = 0;
        for (int l = 0; l < LANES; l++) sums[s] += lanes[s][l];
    }
}

/* Weigh the windows whose middle and better half lie in the overlap. */
static void KERNEL(weigh)(const Windows *windows, const Overlay *laid, int half, Result *result) {
    const float enough = 0.5f * (2 * RADIUS + 1) * (2 * RADIUS + 1);
    double total = 0, local = 0, agreeing = 0;
    int contradicting = 0, shown = 0, usable = 0;
    for (int y = 0; y < half; y++) {
        const float *sums = windows->rows[y];
        float middle[HALF] = {0}, covariance[HALF], spread[HALF], contrast[HALF], most[HALF], counts[HALF];
        for (int x = 0; x < half; x++) middle[x] = laid->mask[2 * x * MOST + 2 * y];
        for (int x = 0; x < HALF; x++) {
            const float count = sums[WEIGHT * HALF + x] * middle[x];
            const float is_enough = (float)(count > enough), w = 1 / (count * is_enough + (1 - is_enough));
            counts[x] = is_enough;
            const float mean_a = sums[A * HALF + x] * w, mean_b = sums[B * HALF + x] * w;
            float va = sums[AA * HALF + x] * w - mean_a * mean_a, vb = sums[BB * HALF + x] * w - mean_b * mean_b;
            va = va > 0 ? va : 0;
            vb = vb > 0 ? vb : 0;
            covariance[x] = sums[AB * HALF + x] * w - mean_a * mean_b;
            spread[x] = (va + NOISE) * (vb + NOISE);
            contrast[x] = va < vb ? va : vb;
            most[x] = va > vb ? va : vb;
        }
        take_roots(spread);
        take_roots(contrast);
        float weights[HALF], correlations[HALF];
        for (int x = 0; x < HALF; x++) {
            const float correlation = covariance[x] / spread[x];
            const float weight = contrast[x] < CONTRAST_CAP ? contrast[x] : CONTRAST_CAP;
            const float shows = most[x] >= SHOWS_SOMETHING ? counts[x] : 0.0f;
            weights[x] = weight * counts[x];
            correlations[x] = correlation;
            usable += (int32_t)counts[x];
            shown += (int32_t)shows;
            contradicting += (int32_t)(correlation < 0.3f ? shows : 0.0f);
        }
        for (int x = 0; x < HALF; x++) {
            total += weights[x];
            local += (double)weights[x] * correlations[x];
            agreeing += correlations[x] > 0.5f ? weights[x] : 0.0f;
        }
    }
    if (shown > 0) result->contradicting = (double)contradicting / shown;
    if (total > 0) {
        result->local = local / total;
        result->agreeing = agreeing / total;
        result->texture = total / usable;
    }
}

static void KERNEL(lay)(const uint8_t *thumb_a, const uint8_t *thumb_b, int side, const double *transform, double sigma,
                        int min_covered, Result *result) {
    Padded b;
    Overlay laid;
    Windows windows;
    double sums[SUMS];
    memset(&b, 0, sizeof b);
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) b.pixels[y * PITCH + x] = (float)thumb_b[y * side + x] - MIDDLE;
    if (sigma >= LEAST_SIGMA) KERNEL(blur)(&b, side, sigma);
    result->covered = KERNEL(overlay)(thumb_a, &b, side, transform, &laid);
    if (result->covered < min_covered) return;
    KERNEL(sum_all)(&laid, side, sums);
    const double n = result->covered;
    const double norm = (sums[AA] - sums[A] * sums[A] / n) * (sums[BB] - sums[B] * sums[B] / n);
    result->correlation = norm > 0 ? (sums[AB] - sums[A] * sums[B] / n) / sqrt(norm) : 0;
    KERNEL(sum_windows)(&laid, side, &windows);
    KERNEL(weigh)(&windows, &laid, side / 2, result);
}
