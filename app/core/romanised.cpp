#include "app/core/romanised.hpp"

#include "sim/base/error.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cctype>

namespace app {

struct Romaniser::Table
{
    std::unique_ptr<icu::Transliterator> letters;
};

Romaniser::Romaniser() : m_table{std::make_unique<Table>()}
{
    UErrorCode status = U_ZERO_ERROR;
    m_table->letters.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower",
                                                               UTRANS_FORWARD, status));
    if (U_FAILURE(status) != 0 || m_table->letters == nullptr) {
        throw sim::IoError{"ICU Han-Latin", sim::text("the table of pinyin cannot be read; "
                                                      "install the package libicu72 again")};
    }
}

Romaniser::~Romaniser() = default;

std::string const &Romaniser::syllable(char32_t character)
{
    auto const [place, is_new] = m_known.try_emplace(character);
    if (is_new) {
        icu::UnicodeString words{static_cast<UChar32>(character)};
        m_table->letters->transliterate(words);
        std::string letters;
        words.toUTF8String(letters);
        for (char const letter : letters) {
            if (std::isalnum(static_cast<unsigned char>(letter)) != 0) {
                place->second += letter;
            }
        }
    }
    return place->second;
}

Romanised Romaniser::operator()(std::string_view name)
{
    Romanised romanised;
    icu::UnicodeString const words =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
    for (int32_t at = 0; at < words.length(); at = words.moveIndex32(at, 1)) {
        std::string const &letters = syllable(static_cast<char32_t>(words.char32At(at)));
        romanised.whole += letters;
        romanised.initials += letters.substr(0, 1);
    }
    return romanised;
}

} // namespace app
