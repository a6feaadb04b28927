#include "sim/base/display_width.hpp"

namespace sim {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

constexpr Range wide[] = {{0x1100, 0x115F},  {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF},
                          {0x4E00, 0x9FFF},  {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
                          {0xFE30, 0xFE4F},  {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
                          {0x20000, 0x3FFFD}};

constexpr Range none[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}};

template <std::size_t N>
bool within(Range const (&ranges)[N], char32_t c)
{
    for (Range const &range : ranges) {
        if (c >= range.first && c <= range.last) {
            return true;
        }
    }
    return false;
}

/// Length of the sequence that starts with `lead`, 0 if it cannot start one.
std::size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

} // namespace

std::vector<char32_t> code_points(std::string_view utf8)
{
    std::vector<char32_t> out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        auto const lead = static_cast<unsigned char>(utf8[i]);
        std::size_t const length = sequence_length(lead);
        char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        bool good = length != 0 && i + length <= utf8.size();
        for (std::size_t k = 1; good && k < length; ++k) {
            auto const next = static_cast<unsigned char>(utf8[i + k]);
            good = (next & 0xC0U) == 0x80U;
            point = (point << 6U) | (next & 0x3FU);
        }
        out.push_back(good ? point : U'\uFFFD');
        i += good ? length : 1;
    }
    return out;
}

std::string to_utf8(char32_t c)
{
    auto const byte = [](char32_t value) { return static_cast<char>(value); };
    if (c < 0x80) {
        return {byte(c)};
    }
    if (c < 0x800) {
        return {byte(0xC0U | (c >> 6U)), byte(0x80U | (c & 0x3FU))};
    }
    if (c < 0x10000) {
        return {byte(0xE0U | (c >> 12U)), byte(0x80U | ((c >> 6U) & 0x3FU)),
                byte(0x80U | (c & 0x3FU))};
    }
    return {byte(0xF0U | (c >> 18U)), byte(0x80U | ((c >> 12U) & 0x3FU)),
            byte(0x80U | ((c >> 6U) & 0x3FU)), byte(0x80U | (c & 0x3FU))};
}

int display_width(char32_t code_point)
{
    if (within(none, code_point)) {
        return 0;
    }
    return within(wide, code_point) ? 2 : 1;
}

std::size_t display_width(std::string_view utf8)
{
    std::size_t width = 0;
    for (char32_t const point : code_points(utf8)) {
        width += static_cast<std::size_t>(display_width(point));
    }
    return width;
}

} // namespace sim
