/* The levels of the signature of a picture; see signature.py. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "selection.h"

enum { GRID = 9, POINTS = GRID * GRID, LEVELS = 272, ROWS_OF_SHORTS = 256 };

static const double CROP_FROM = 0.05, CROP_TO = 0.95, SAME = 2.0;

/* The value between the sorted, counted from 0, as numpy.interp gives it; volatile keeps compilers from fusing. */
static double value_at(const int64_t *sorted, int count, double position) {
    int before = (int)position;
    if (before >= count - 1) return (double)sorted[count - 1];
    if (position == before) return (double)sorted[before];
    double slope = (double)sorted[before + 1] - (double)sorted[before];
    volatile double rise = slope * (position - before);
    return rise + (double)sorted[before];
}

/* The lines between which the middle 90 % of the activity lies; ``activity`` becomes its running sum. */
static void find_window(int64_t *activity, int count, int window[2]) {
    int first = 0, last = 0;
    for (int i = 1; i < count; i++) activity[i] += activity[i - 1];
    double low = value_at(activity, count, CROP_FROM * (count - 1));
    double high = value_at(activity, count, CROP_TO * (count - 1));
    while (first < count && !((double)activity[first] > low)) first++;
    while (last < count && !((double)activity[last] >= high)) last++;
    if (first > last) {
        first = (int)(CROP_FROM * count);
        last = (int)(CROP_TO * count);
    }
    window[0] = first;
    window[1] = last;
}

/* How much neighbours differ: across by row, and down by column. */
static void sum_activity(const uint8_t *grey, int height, int width, int64_t *by_row, int64_t *by_column,
                         uint16_t *some) {
    for (int y = 0; y < height; y++) {
        const uint8_t *row = grey + (size_t)y * width;
        int sum = 0;
        for (int x = 0; x + 1 < width; x++) sum += abs(row[x + 1] - row[x]);
        by_row[y] = sum;
    }
    memset(by_column, 0, (size_t)width * sizeof *by_column);
    for (int top = 0; top + 1 < height; top += ROWS_OF_SHORTS) {
        int bottom = top + ROWS_OF_SHORTS < height - 1 ? top + ROWS_OF_SHORTS : height - 1;
        memset(some, 0, (size_t)width * sizeof *some);
        for (int y = top; y < bottom; y++) {
            const uint8_t *row = grey + (size_t)y * width, *next = row + width;
            for (int x = 0; x < width; x++)
                some[x] = (uint16_t)(some[x] + (row[x] > next[x] ? row[x] - next[x] : next[x] - row[x]));
        }
        for (int x = 0; x < width; x++) by_column[x] += some[x];
    }
}

/* Where the parts around the nine points between two lines begin and end. */
static void place_parts(const int window[2], int size, int side, int starts[GRID], int ends[GRID]) {
    double step = ((double)window[1] - window[0]) / (GRID + 1);
    for (int i = 0; i < GRID; i++) {
        volatile double way = (i + 1) * step;
        double start = (int)(way + window[0]) - side / 2.0;
        starts[i] = start > 0 ? (int)start : 0;
        ends[i] = starts[i] + side < size ? starts[i] + side : size;
    }
}

static void grid_means(const uint8_t *grey, int height, int width, const int rows[2], const int columns[2],
                       double *means) {
    int shorter = height < width ? height : width, side = (int)(0.5 + shorter / 20.0);
    int top[GRID], bottom[GRID], left[GRID], right[GRID];
    if (side < 2) side = 2;
    place_parts(rows, height, side, top, bottom);
    place_parts(columns, width, side, left, right);
    for (int i = 0; i < GRID; i++)
        for (int j = 0; j < GRID; j++) {
            int64_t sum = 0;
            for (int y = top[i]; y < bottom[i]; y++) {
                const uint8_t *row = grey + (size_t)y * width;
                int of_row = 0;
                for (int x = left[j]; x < right[j]; x++) of_row += row[x];
                sum += of_row;
            }
            means[i * GRID + j] = (double)sum / ((bottom[i] - top[i]) * (right[j] - left[j]));
        }
}

/* Put the differences to the neighbours to the right and below on five levels. */
static void to_levels(const double *means, int8_t *levels) {
    static const int down[4] = {0, 1, 1, 1}, across[4] = {1, -1, 0, 1};
    double differences[LEVELS], kept[LEVELS];
    int count = 0, kept_count = 0;
    for (int row = 0; row < GRID; row++)
        for (int column = 0; column < GRID; column++)
            for (int step = 0; step < 4; step++) {
                int to_row = row + down[step], to_column = column + across[step];
                if (to_row >= GRID || to_column < 0 || to_column >= GRID) continue;
                double difference = means[row * GRID + column] - means[to_row * GRID + to_column];
                differences[count++] = difference;
                if (fabs(difference) >= SAME) kept[kept_count++] = fabs(difference);
            }
    memset(levels, 0, LEVELS);
    if (!kept_count) return;
    select_nth(kept, kept_count, kept_count / 2);
    double median = kept[kept_count / 2];
    if (kept_count % 2 == 0) median = (largest(kept, kept_count / 2) + median) / 2;
    for (int i = 0; i < LEVELS; i++) {
        double size = fabs(differences[i]);
        if (size >= SAME) levels[i] = (int8_t)((size > median ? 2 : 1) * (differences[i] > 0 ? 1 : -1));
    }
}
