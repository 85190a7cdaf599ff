#ifndef CBYTESCAN_H
#define CBYTESCAN_H

#include <stddef.h>
#include <stdint.h>

/// How far an indexing of bytes came, and how much it found.
typedef struct {
    /// The offset up to which the bytes were indexed.
    size_t end;
    /// How many commas, line ends and quotes were found.
    size_t places;
    /// How many of these are line ends or quotes.
    size_t specials;
} ByteScanFound;

/// Finds where a stretch of a CSV file has its commas, line ends and quotes, 64 bytes at a time.
///
/// Bytes are indexed from `start` to `limit`, or as far as there is room for 64 more places; they must be readable for 63
/// beyond the limit, where it does not matter what stands. `places` receives the offsets of all three kinds, rising, and
/// `specials` those indices of `places` that are line ends or quotes; both must have room for `capacity` and 64 more.
ByteScanFound bytescan_index(const uint8_t *bytes, size_t start, size_t limit, size_t capacity, uint32_t *places,
                             uint32_t *specials);

#endif
