/* What stands at a place among sorted values, without sorting them. */
#pragma once

/* Let ``values[at]`` be the one that would stand there if they were sorted, with none larger before it. */
static void select_nth(double *values, int count, int at) {
    int low = 0, high = count - 1;
    while (low < high) {
        double pivot = values[(low + high) / 2];
        int i = low, j = high;
        while (i <= j) {
            while (values[i] < pivot) i++;
            while (values[j] > pivot) j--;
            if (i <= j) {
                double value = values[i];
                values[i++] = values[j];
                values[j--] = value;
            }
        }
        if (at <= j) high = j;
        else if (at >= i) low = i;
        else return;
    }
}

static double largest(const double *values, int count) {
    double found = values[0];
    for (int i = 1; i < count; i++) found = values[i] > found ? values[i] : found;
    return found;
}
