#pragma once

#include <cctype>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace reference {

/// A case file read from front to back. Comments are blanked out and continuation lines joined
/// beforehand, so that only code, blanks and line ends are left and line numbers stay true.
class ScriptText
{
public:
    explicit ScriptText(std::string_view text) : m_text{text} { blank_comments(); }

    [[nodiscard]] bool at_end() const { return m_at >= m_text.size(); }
    [[nodiscard]] std::size_t line() const { return m_line; }
    /// Next character that is no blank; 0 at the end.
    char peek()
    {
        skip_blanks();
        return next_char();
    }
    /// Without skipping blanks.
    [[nodiscard]] bool next_is(char wanted) const { return next_char() == wanted; }
    bool take(char wanted)
    {
        if (peek() != wanted) {
            return false;
        }
        ++m_at;
        return true;
    }
    /// The dot of .* and ./
    void take_dot_operator()
    {
        skip_blanks();
        if (next_char() == '.' && m_at + 1 < m_text.size() &&
            (m_text[m_at + 1] == '*' || m_text[m_at + 1] == '/')) {
            ++m_at;
        }
    }
    /// In brackets: a blank, unless an operator with a blank behind it follows.
    bool at_element_end()
    {
        std::size_t at = m_at;
        while (at < m_text.size() && is_blank(m_text[at])) {
            ++at;
        }
        if (at == m_at || at >= m_text.size()) {
            return false;
        }
        bool const is_operator =
            std::string_view{"+-*/^"}.find(m_text[at]) != std::string_view::npos;
        bool const spaced = at + 1 < m_text.size() && is_blank(m_text[at + 1]);
        return !(is_operator && (spaced || m_text[at] == '*' || m_text[at] == '/'));
    }
    /// ; or a line end inside brackets.
    bool take_row_end()
    {
        if (take(';')) {
            return true;
        }
        if (next_char() == '\n') {
            ++m_at;
            ++m_line;
            return true;
        }
        return false;
    }
    /// Nothing but blanks before the end of the line.
    bool at_line_end() { return peek() == '\n' || at_end(); }
    void skip_line()
    {
        while (!at_end() && m_text[m_at] != '\n') {
            ++m_at;
        }
    }
    /// Blanks, line ends and empty statements.
    void skip_lines()
    {
        while (!at_end() && take_row_end()) {
        }
        skip_blanks();
    }
    void skip_string()
    {
        ++m_at;
        while (!at_end() && m_text[m_at] != '\'' && m_text[m_at] != '\n') {
            ++m_at;
        }
        ++m_at;
    }
    /// Letters, digits, _ and dots between them; empty if there is none.
    std::string name()
    {
        skip_blanks();
        std::size_t const begin = m_at;
        if (std::isalpha(static_cast<unsigned char>(next_char())) == 0) {
            return {};
        }
        while (std::isalnum(static_cast<unsigned char>(next_char())) != 0 || next_char() == '_' ||
               next_char() == '.') {
            ++m_at;
        }
        return m_text.substr(begin, m_at - begin);
    }
    std::optional<double> number()
    {
        skip_blanks();
        char const first = next_char();
        if (std::isdigit(static_cast<unsigned char>(first)) == 0 && first != '.') {
            return std::nullopt;
        }
        char *end = nullptr;
        double const value = std::strtod(m_text.c_str() + m_at, &end);
        auto const read = static_cast<std::size_t>(end - (m_text.c_str() + m_at));
        if (read == 0) {
            return std::nullopt;
        }
        m_at += read;
        return value;
    }
    /// ", found ..." for messages.
    std::string found()
    {
        char const next = peek();
        if (next == '\0') {
            return ", found the end of the file";
        }
        if (next == '\n') {
            return ", found the end of the line";
        }
        std::string result = ", found '";
        result += next;
        return result + "'";
    }

private:
    static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
    [[nodiscard]] char next_char() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    /// Continuations are passed over too: three dots, and what follows on their line.
    void skip_blanks()
    {
        while (!at_end()) {
            if (is_blank(m_text[m_at])) {
                ++m_at;
            } else if (m_text.compare(m_at, 3, "...") == 0) {
                skip_line();
                m_at += at_end() ? 0 : 1;
                ++m_line;
            } else {
                return;
            }
        }
    }

    void blank_comments()
    {
        bool in_string = false;
        bool in_comment = false;
        for (char &c : m_text) {
            if (c == '\n') {
                in_string = in_comment = false;
            } else if (in_comment) {
                c = ' ';
            } else if (c == '\'') {
                in_string = !in_string;
            } else if (c == '%' && !in_string) {
                in_comment = true;
                c = ' ';
            }
        }
    }

    std::string m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

} // namespace reference
