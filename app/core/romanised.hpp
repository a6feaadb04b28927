#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace app {

/// A name as it is typed without an input method.
struct Romanised
{
    std::string initials; ///< 东河区: dhq
    std::string whole;    ///< 东河区: donghequ
};

/// Writes Chinese names in Latin letters without tones, by ICU's table Han-Latin (of the Unicode
/// CLDR, from Unihan's kMandarin). A character with several readings gets its commonest one.
class Romaniser
{
public:
    /// \throws sim::IoError if the table is missing
    Romaniser();
    ~Romaniser();
    Romaniser(Romaniser const &) = delete;
    Romaniser &operator=(Romaniser const &) = delete;
    Romaniser(Romaniser &&) = delete;
    Romaniser &operator=(Romaniser &&) = delete;

    /// Lower case; Latin letters and digits stay, all else but Chinese is left out.
    [[nodiscard]] Romanised operator()(std::string_view name);

private:
    struct Table;
    /// A character's syllable; empty if it has none.
    [[nodiscard]] std::string const &syllable(char32_t character);

    std::unique_ptr<Table> m_table;
    std::map<char32_t, std::string> m_known; ///< asked before
};

} // namespace app
