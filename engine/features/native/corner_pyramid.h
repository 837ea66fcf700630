/* The levels on which corners are sought: each shrunk from the one before, and all with mirrored edges. */

static int mirrored(int at, int size) {
    if (size == 1) return 0;
    int period = 2 * (size - 1), inside = ((at % period) + period) % period;
    return inside < size ? inside : period - inside;
}

/* Fill the padding with the mirrored picture. */
static void pad(const Level *level) {
    int width = level->width, height = level->height;
    for (int y = 0; y < height; y++) {
        uint8_t *row = level->grey + (ptrdiff_t)y * level->stride;
        for (int x = 1; x <= PADDING; x++) {
            row[-x] = row[mirrored(-x, width)];
            row[width - 1 + x] = row[mirrored(width - 1 + x, width)];
        }
    }
    for (int y = 1; y <= PADDING; y++) {
        size_t whole = (size_t)width + 2 * PADDING;
        uint8_t *above = level->grey - (ptrdiff_t)y * level->stride - PADDING;
        uint8_t *below = level->grey + (ptrdiff_t)(height - 1 + y) * level->stride - PADDING;
        memcpy(above, level->grey + (ptrdiff_t)mirrored(-y, height) * level->stride - PADDING, whole);
        memcpy(below, level->grey + (ptrdiff_t)mirrored(height - 1 + y, height) * level->stride - PADDING, whole);
    }
}

/* Where the samples between pixels lie, in 256ths of a pixel. */
static void place_samples(int from, int to, int *places) {
    double scale = (double)from / to;
    for (int i = 0; i < to; i++) {
        int place = (int)floor(((i + 0.5) * scale - 0.5) * 256 + 0.5), last = (from - 1) * 256;
        places[i] = place < 0 ? 0 : place > last ? last : place;
    }
}

/* Interpolate between four pixels each. */
static void shrink(const Level *from, const Level *to) {
    int columns[MOST_SIDE], rows[MOST_SIDE];
    uint16_t line[MOST_SIDE + 1];
    place_samples(from->width, to->width, columns);
    place_samples(from->height, to->height, rows);
    for (int y = 0; y < to->height; y++) {
        const uint8_t *upper = from->grey + (ptrdiff_t)(rows[y] >> 8) * from->stride;
        const uint8_t *lower = upper + ((rows[y] & 255) ? from->stride : 0);
        uint8_t *out = to->grey + (ptrdiff_t)y * to->stride;
        int below = rows[y] & 255, above = 256 - below;
        for (ptrdiff_t x = 0; x < from->width; x++) line[x] = (uint16_t)(upper[x] * above + lower[x] * below);
        line[from->width] = 0;
        for (ptrdiff_t x = 0; x < to->width; x++) {
            int at = columns[x] >> 8, right = columns[x] & 255;
            out[x] = (uint8_t)((line[at] * (256 - right) + line[at + 1] * right + 32768) >> 16);
        }
    }
}
