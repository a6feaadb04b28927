#include "sim/io/sha256.hpp"

#include "sim/io/text_file.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace sim::io {

namespace {

using Words = std::array<std::uint32_t, 8>;

constexpr std::size_t block_bytes = 64;
constexpr std::size_t rounds = 64;

// Fractional parts of the square roots of the first 8 primes and of the cube roots of the first 64.
constexpr Words first_hash = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                              0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
constexpr std::array<std::uint32_t, rounds> round_words = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::array<std::uint32_t, rounds> schedule_of(char const *block)
{
    std::array<std::uint32_t, rounds> w{};
    for (std::size_t t = 0; t < 16; ++t) {
        for (std::size_t i = 0; i < 4; ++i) {
            w[t] = (w[t] << 8) | static_cast<unsigned char>(block[4 * t + i]);
        }
    }
    for (std::size_t t = 16; t < rounds; ++t) {
        std::uint32_t const a = w[t - 15];
        std::uint32_t const b = w[t - 2];
        w[t] = w[t - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + w[t - 7] +
               (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
    }
    return w;
}

void add_block(Words &hash, char const *block)
{
    auto const w = schedule_of(block);
    auto [a, b, c, d, e, f, g, h] = hash;
    for (std::size_t t = 0; t < rounds; ++t) {
        std::uint32_t const first = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                                    ((e & f) ^ (~e & g)) + round_words[t] + w[t];
        std::uint32_t const second =
            (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    Words const step = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < step.size(); ++i) {
        hash[i] += step[i];
    }
}

/// What follows the last whole block: the rest, a one, zeros, the length in bits.
std::string last_blocks(std::string_view bytes)
{
    std::string last{bytes.substr(bytes.size() / block_bytes * block_bytes)};
    last += static_cast<char>(0x80);
    while (last.size() % block_bytes != block_bytes - 8) {
        last += '\0';
    }
    std::uint64_t const bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8) {
        last += static_cast<char>((bits >> shift) & 0xff);
    }
    return last;
}

} // namespace

std::string sha256(std::string_view bytes)
{
    Words hash = first_hash;
    for (std::size_t at = 0; at + block_bytes <= bytes.size(); at += block_bytes) {
        add_block(hash, bytes.data() + at);
    }
    std::string const last = last_blocks(bytes);
    for (std::size_t at = 0; at < last.size(); at += block_bytes) {
        add_block(hash, last.data() + at);
    }
    std::string digits;
    for (std::uint32_t const word : hash) {
        for (int shift = 28; shift >= 0; shift -= 4) {
            digits += "0123456789abcdef"[(word >> shift) & 0xf];
        }
    }
    return digits;
}

std::string file_sha256(std::filesystem::path const &file)
{
    return sha256(read_text_file(file));
}

} // namespace sim::io
