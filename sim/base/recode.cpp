#include "sim/base/recode.hpp"

#include "sim/base/display_width.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <utility>

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

    void run(std::string_view words, Recoded &result)
    {
        std::array<char, 16384> buffer{};
        char *in = const_cast<char *>(words.data()); // iconv never writes to what it reads
        std::size_t left = words.size();
        while (left > 0) {
            char *out = buffer.data();
            std::size_t room = buffer.size();
            std::size_t const replaced = iconv(m_handle, &in, &left, &out, &room);
            int const problem = errno;
            result.words.append(buffer.data(), buffer.size() - room);
            bool const failed = replaced == static_cast<std::size_t>(-1);
            if (failed && problem != E2BIG) {
                break;
            }
            result.exact = result.exact && (failed || replaced == 0);
        }
        result.taken = words.size() - left;
    }

private:
    iconv_t m_handle;
};

} // namespace

std::optional<Recoded> recode_front(std::string_view words, char const *from, char const *to)
{
    Conversion conversion{from, to};
    if (!conversion.is_open()) {
        return {};
    }
    Recoded result;
    result.words.reserve(words.size() + words.size() / 2);
    conversion.run(words, result);
    return result;
}

std::optional<std::string> recode(std::string_view words, char const *from, char const *to)
{
    auto result = recode_front(words, from, to);
    bool const whole = result && result->taken == words.size() && result->exact;
    return whole ? std::optional{std::move(result->words)} : std::nullopt;
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
