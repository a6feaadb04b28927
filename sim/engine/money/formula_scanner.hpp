#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Reads the small words of a formula one after another; blanks between them do not count.
class FormulaScanner
{
public:
    explicit FormulaScanner(std::string_view formula) : m_text{formula} {}

    [[nodiscard]] bool at_end();
    /// Where the next word starts.
    [[nodiscard]] std::size_t position();
    /// Takes `sign` if it comes next.
    bool take(std::string_view sign);
    /// Takes a whole word such as `and` if it comes next.
    bool take_word(std::string_view word);
    std::optional<double> take_number();
    /// Letters, digits, _ and . from a letter on; empty if none comes next.
    std::string take_name();
    /// What stands up to the closing bracket, split at commas, blanks trimmed; any script.
    std::vector<std::string> take_words();
    /// \throws FormulaError if `sign` does not come next
    void expect(std::string_view sign);
    /// \throws FormulaError of kind syntax, always
    [[noreturn]] void fail(std::string const &what);

private:
    void skip_blanks();

    std::string_view m_text;
    std::size_t m_next = 0;
};

} // namespace sim
