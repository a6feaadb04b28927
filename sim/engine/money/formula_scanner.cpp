#include "sim/engine/money/formula_scanner.hpp"

#include "sim/engine/money/formula.hpp"

#include <charconv>

namespace sim {

namespace {

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_name_part(char c)
{
    return is_letter(c) || is_digit(c) || c == '_' || c == '.';
}

std::string trimmed(std::string_view words)
{
    std::size_t const first = words.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string{words.substr(first, words.find_last_not_of(' ') - first + 1)};
}

} // namespace

void FormulaScanner::skip_blanks()
{
    while (m_next < m_text.size() && m_text[m_next] == ' ') {
        ++m_next;
    }
}

bool FormulaScanner::at_end()
{
    skip_blanks();
    return m_next == m_text.size();
}

std::size_t FormulaScanner::position()
{
    skip_blanks();
    return m_next;
}

bool FormulaScanner::take(std::string_view sign)
{
    skip_blanks();
    if (m_text.substr(m_next, sign.size()) != sign) {
        return false;
    }
    m_next += sign.size();
    return true;
}

bool FormulaScanner::take_word(std::string_view word)
{
    skip_blanks();
    std::size_t const after = m_next + word.size();
    if (m_text.substr(m_next, word.size()) != word ||
        (after < m_text.size() && is_name_part(m_text[after]))) {
        return false;
    }
    m_next = after;
    return true;
}

std::optional<double> FormulaScanner::take_number()
{
    skip_blanks();
    if (m_next == m_text.size() || !is_digit(m_text[m_next])) {
        return std::nullopt;
    }
    double value = 0.0;
    auto const [end, status] = std::from_chars(
        m_text.data() + m_next, m_text.data() + m_text.size(), value, std::chars_format::fixed);
    if (status != std::errc{}) {
        fail("not a number");
    }
    m_next = static_cast<std::size_t>(end - m_text.data());
    return value;
}

std::string FormulaScanner::take_name()
{
    skip_blanks();
    std::size_t const first = m_next;
    if (first < m_text.size() && is_letter(m_text[first])) {
        while (m_next < m_text.size() && is_name_part(m_text[m_next])) {
            ++m_next;
        }
    }
    return std::string{m_text.substr(first, m_next - first)};
}

std::vector<std::string> FormulaScanner::take_words()
{
    std::size_t const close = m_text.find(')', m_next);
    if (close == std::string_view::npos) {
        fail(") is missing");
    }
    std::vector<std::string> words;
    while (m_next < close) {
        std::size_t const end = std::min(m_text.find(',', m_next), close);
        words.push_back(trimmed(m_text.substr(m_next, end - m_next)));
        m_next = end + (end < close ? 1 : 0);
    }
    m_next = close + 1;
    return words;
}

void FormulaScanner::expect(std::string_view sign)
{
    if (!take(sign)) {
        fail(std::string{sign} + " is missing");
    }
}

void FormulaScanner::fail(std::string const &what)
{
    throw FormulaError{FormulaError::Kind::syntax, what, position()};
}

} // namespace sim
