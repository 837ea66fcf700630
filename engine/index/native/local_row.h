/* A local feature as it lies in the temporary file and in memory, 40 bytes of it; included after Python.h. */
#ifndef LOCAL_ROW_H
#define LOCAL_ROW_H

#include <stdint.h>

enum { CHUNKS = 16, VALUES = 1 << 16 };

typedef struct {
    uint16_t chunks[CHUNKS];
    int32_t picture;
    uint8_t pose[2]; /* direction in 256 steps of a full turn, octave of the pyramid 0..7 */
    uint8_t fresh, unused;
} Row;

/* Rows and numbers of 64 bits are read as what they are, which C allows from a multiple of 8 only. */
static inline int is_aligned(const Py_buffer *values) { return values->len == 0 || (uintptr_t)values->buf % 8 == 0; }

#endif
