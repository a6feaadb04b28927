#include "sim/base/text.hpp"

#include <boost/locale/gnu_gettext.hpp>

#include <cstdint>
#include <cstring>
#include <locale>

// NOLINTNEXTLINE(*-avoid-c-arrays): bytes embedded by cmake/embed_file.cmake
extern unsigned char const zh_cn_catalogue[];
extern unsigned long const zh_cn_catalogue_size;

namespace sim {

namespace {

namespace bl = boost::locale;

bl::gnu_gettext::messages_info catalogue_info()
{
    bl::gnu_gettext::messages_info info;
    info.language = "zh";
    info.country = "CN";
    info.encoding = "UTF-8";
    info.domains.emplace_back("nuantu");
    info.paths.emplace_back("");
    info.callback = [](std::string const & /*file*/, std::string const & /*encoding*/) {
        return std::vector<char>(zh_cn_catalogue, zh_cn_catalogue + zh_cn_catalogue_size);
    };
    return info;
}

/// The embedded Chinese catalogue: read once, never changed.
std::locale const &chinese()
{
    static std::locale const locale{std::locale::classic(),
                                    bl::gnu_gettext::create_messages_facet<char>(catalogue_info())};
    return locale;
}

std::string translated(Language language, std::string const &key)
{
    if (language == Language::en || key.empty()) {
        return key;
    }
    char const *found =
        std::use_facet<bl::message_format<char>>(chinese()).get(0, nullptr, key.c_str());
    return found != nullptr ? found : key;
}

} // namespace

std::string render(Language language, Text const &sentence)
{
    std::string const pattern = translated(language, sentence.key);
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        std::size_t const close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
        if (close == std::string::npos) {
            out += pattern[i++];
            continue;
        }
        std::string const name = pattern.substr(i + 1, close - i - 1);
        std::string value = pattern.substr(i, close - i + 1);
        for (TextArg const &arg : sentence.args) {
            if (arg.name == name) {
                value = pick(language, arg.zh, arg.en);
            }
        }
        out += value;
        i = close + 1;
    }
    return out;
}

std::string all_translations()
{
    // Layout of a .mo file: words 2, 4 of the header are the number of sentences and where the
    // table of (length, offset) of the translations begins; the embedded one is of our own order.
    auto const word = [](std::size_t at) {
        std::uint32_t value = 0;
        std::memcpy(&value, zh_cn_catalogue + at, sizeof value);
        return value;
    };
    std::string all;
    for (std::uint32_t i = 0; i < word(8); ++i) {
        std::size_t const entry = word(16) + std::size_t{8} * i;
        unsigned char const *const begin = zh_cn_catalogue + word(entry + 4);
        all.append(begin, begin + word(entry));
    }
    return all;
}

std::string tr(Language language, std::string_view key)
{
    return translated(language, std::string{key});
}

} // namespace sim
