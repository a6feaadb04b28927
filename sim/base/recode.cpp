#include "sim/base/recode.hpp"

#include "sim/base/display_width.hpp"

#include <cstddef>
#include <iconv.h>

namespace sim {

namespace {

/// An open conversion of iconv; closed with the object.
class Conversion
{
public:
    Conversion(char const *from, char const *to) : m_handle{iconv_open(to, from)} {}
    ~Conversion()
    {
        if (is_open()) {
            iconv_close(m_handle);
        }
    }
    Conversion(Conversion const &) = delete;
    Conversion &operator=(Conversion const &) = delete;

    [[nodiscard]] bool is_open() const
    {
        // NOLINTNEXTLINE(performance-no-int-to-ptr): iconv_open's own sign of failure
        return m_handle != reinterpret_cast<iconv_t>(-1);
    }
    [[nodiscard]] iconv_t get() const { return m_handle; }

private:
    iconv_t m_handle;
};

} // namespace

std::optional<std::string> recode(std::string_view words, char const *from, char const *to)
{
    Conversion const conversion{from, to};
    if (!conversion.is_open()) {
        return {};
    }
    std::string input{words};
    std::string output(words.size() * 4 + 16, '\0');
    char *in = input.data();
    char *out = output.data();
    std::size_t in_left = input.size();
    std::size_t out_left = output.size();
    if (iconv(conversion.get(), &in, &in_left, &out, &out_left) != 0) {
        return {}; // an error, or characters that were replaced
    }
    output.resize(output.size() - out_left);
    return output;
}

std::optional<std::vector<char32_t>> characters_of(std::string_view words)
{
    std::vector<char32_t> characters;
    for (std::size_t i = 0; i < words.size();) {
        auto const lead = static_cast<unsigned char>(words[i]);
        std::size_t const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0x7fU >> length);
        bool good = (lead < 0x80 || (lead >= 0xc2 && lead < 0xf5)) && i + length <= words.size();
        for (std::size_t k = 1; good && k < length; ++k) {
            auto const next = static_cast<unsigned char>(words[i + k]);
            good = (next & 0xc0U) == 0x80U;
            character = (character << 6U) | (next & 0x3fU);
        }
        constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (!good || character < least[length] || character > 0x10ffff ||
            (character >= 0xd800 && character < 0xe000)) {
            return {};
        }
        characters.push_back(character);
        i += length;
    }
    return characters;
}

std::string utf8_of(std::vector<char32_t> const &characters)
{
    std::string words;
    for (char32_t const c : characters) {
        words += to_utf8(c);
    }
    return words;
}

} // namespace sim
