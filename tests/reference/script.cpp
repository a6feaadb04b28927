#include "tests/reference/script.hpp"

#include "tests/reference/script_text.hpp"

#include <cmath>
#include <functional>
#include <optional>

namespace reference {

namespace {

/// Rows or columns that an index names, 0-based; nothing: all of them.
using Index = std::optional<std::vector<std::size_t>>;

/// Number that MATPOWER gives the name at that place: idx_bus begins with the four bus types, and
/// idx_brch names the solved flows 14 to 19 before the angle limits 12 and 13.
double column_number(std::string const &table, std::size_t place)
{
    constexpr std::size_t bus_types = 4;
    constexpr std::size_t given_branch_columns = 11;
    constexpr std::size_t flows = 6;
    auto const number = static_cast<double>(place + 1);
    if (table == "idx_bus" && place >= bus_types) {
        return number - bus_types;
    }
    if (table == "idx_brch" && place >= given_branch_columns &&
        place < given_branch_columns + flows + 2) {
        return place < given_branch_columns + flows ? number + 2 : number - flows;
    }
    return number;
}

class Script
{
public:
    explicit Script(std::string_view text) : m_text{text}
    {
        m_variables["pi"] = Matrix::number(M_PI);
    }

    Variables run()
    {
        for (m_text.skip_lines(); !m_text.at_end(); m_text.skip_lines()) {
            statement();
        }
        return std::move(m_variables);
    }

private:
    [[noreturn]] void fail(std::string const &what) const
    {
        throw ScriptError{m_text.line(), what};
    }
    void expect(char wanted)
    {
        if (!m_text.take(wanted)) {
            fail(std::string{"expected '"} + wanted + "'" + m_text.found());
        }
    }

    void statement()
    {
        if (m_text.peek() == '[') {
            return several_names();
        }
        std::string const name = m_text.name();
        if (name == "function") {
            return m_text.skip_line();
        }
        if (name.empty()) {
            fail("expected a name to assign to" + m_text.found());
        }
        if (m_text.peek() == '(') {
            part_of(name);
        } else {
            expect('=');
            if (std::optional<Matrix> value = right_side()) {
                m_variables[name] = std::move(*value);
            }
        }
        m_text.take(';');
        if (!m_text.at_line_end()) {
            fail("expected the end of the statement" + m_text.found());
        }
    }

    /// \return nothing for a string
    std::optional<Matrix> right_side()
    {
        if (m_text.peek() == '\'') {
            m_text.skip_string();
            return std::nullopt;
        }
        return sum(false);
    }

    /// [A, B, C] = idx_bus: the columns of a table by their names.
    void several_names()
    {
        expect('[');
        std::vector<std::string> names;
        while (!m_text.take(']')) {
            names.push_back(m_text.name());
            if (names.back().empty()) {
                fail("expected a name or ']'" + m_text.found());
            }
            m_text.take(',');
        }
        expect('=');
        std::string const table = m_text.name();
        if (table != "idx_bus" && table != "idx_brch" && table != "idx_gen") {
            fail("expected idx_bus, idx_brch or idx_gen, found '" + table + "'");
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_variables[names[i]] = Matrix::number(column_number(table, i));
        }
        m_text.take(';');
    }

    /// name(rows, columns) = value
    void part_of(std::string const &name)
    {
        Matrix &target = variable(name);
        auto const [rows, columns] = indices(target);
        expect('=');
        Matrix const value = sum(false);
        if (!value.is_number() && (value.rows != rows.size() || value.columns != columns.size())) {
            fail("expected a number or as many values as the part of " + name + " has");
        }
        for (std::size_t r = 0; r < rows.size(); ++r) {
            for (std::size_t c = 0; c < columns.size(); ++c) {
                target.at(rows[r], columns[c]) =
                    value.is_number() ? value.cells[0] : value.at(r, c);
            }
        }
    }

    Matrix &variable(std::string const &name)
    {
        auto const found = m_variables.find(name);
        if (found == m_variables.end()) {
            fail("expected a variable that was set before, found '" + name + "'");
        }
        return found->second;
    }

    struct Part
    {
        std::vector<std::size_t> rows;
        std::vector<std::size_t> columns;
    };

    Part indices(Matrix const &of)
    {
        expect('(');
        Index const rows = index(of.rows, "row");
        expect(',');
        Index const columns = index(of.columns, "column");
        expect(')');
        return {rows ? *rows : counted(of.rows), columns ? *columns : counted(of.columns)};
    }

    static std::vector<std::size_t> counted(std::size_t count)
    {
        std::vector<std::size_t> result(count);
        for (std::size_t i = 0; i < count; ++i) {
            result[i] = i;
        }
        return result;
    }

    Index index(std::size_t count, char const *what)
    {
        if (m_text.take(':')) {
            return std::nullopt;
        }
        std::vector<std::size_t> result;
        for (double const value : sum(false).cells) {
            if (!(value >= 1.0 && value <= static_cast<double>(count) &&
                  value == std::floor(value))) {
                fail(std::string{"expected a "} + what + " from 1 to " + std::to_string(count));
            }
            result.push_back(static_cast<std::size_t>(value) - 1);
        }
        return result;
    }

    /// Inside brackets a space ends an element: [1 -2] has two.
    Matrix sum(bool in_brackets)
    {
        Matrix value = product(in_brackets);
        while (true) {
            if (in_brackets && m_text.at_element_end()) {
                return value;
            }
            if (m_text.take('+')) {
                value = combine(value, product(in_brackets), std::plus<>{});
            } else if (m_text.take('-')) {
                value = combine(value, product(in_brackets), std::minus<>{});
            } else {
                return value;
            }
        }
    }

    Matrix product(bool in_brackets)
    {
        Matrix value = power(in_brackets);
        while (!(in_brackets && m_text.at_element_end())) {
            m_text.take_dot_operator();
            if (m_text.take('*')) {
                value = combine(value, power(in_brackets), std::multiplies<>{});
            } else if (m_text.take('/')) {
                value = combine(value, power(in_brackets), std::divides<>{});
            } else {
                break;
            }
        }
        return value;
    }

    Matrix power(bool in_brackets)
    {
        if (m_text.take('-')) {
            return combine(Matrix::number(0.0), power(in_brackets), std::minus<>{});
        }
        m_text.take('+');
        Matrix value = primary();
        if (!(in_brackets && m_text.at_element_end()) && m_text.take('^')) {
            value = combine(value, power(in_brackets),
                            [](double a, double b) { return std::pow(a, b); });
        }
        return value;
    }

    Matrix primary()
    {
        if (m_text.take('(')) {
            Matrix value = sum(false);
            expect(')');
            return value;
        }
        if (m_text.peek() == '[') {
            return brackets();
        }
        if (std::optional<double> const number = m_text.number()) {
            return Matrix::number(*number);
        }
        std::string const name = m_text.name();
        if (name.empty()) {
            fail("expected a number, a name, '(' or '['" + m_text.found());
        }
        if (name == "sqrt") {
            expect('(');
            Matrix value = sum(false);
            expect(')');
            for (double &cell : value.cells) {
                cell = std::sqrt(cell);
            }
            return value;
        }
        if (name == "Inf" || name == "inf") {
            return Matrix::number(HUGE_VAL);
        }
        Matrix const &whole = variable(name);
        return m_text.next_is('(') ? part(whole) : whole;
    }

    Matrix part(Matrix const &whole)
    {
        auto const [rows, columns] = indices(whole);
        Matrix result{rows.size(), columns.size(), {}};
        for (std::size_t const row : rows) {
            for (std::size_t const column : columns) {
                result.cells.push_back(whole.at(row, column));
            }
        }
        return result;
    }

    Matrix brackets()
    {
        expect('[');
        Matrix result;
        std::size_t in_row = 0;
        auto const end_row = [&] {
            if (in_row > 0 && result.rows > 0 && in_row != result.columns) {
                fail("expected " + std::to_string(result.columns) + " values in the row, found " +
                     std::to_string(in_row));
            }
            if (in_row > 0) {
                result.columns = in_row;
                ++result.rows;
            }
            in_row = 0;
        };
        while (true) {
            if (m_text.take_row_end()) {
                end_row();
            } else if (m_text.take(']')) {
                end_row();
                return result;
            } else if (m_text.at_end()) {
                fail("expected ']' before the end of the file");
            } else if (!m_text.take(',')) {
                result.cells.push_back(element());
                ++in_row;
            }
        }
    }

    double element()
    {
        Matrix const value = sum(true);
        if (!value.is_number()) {
            fail("expected a number as an element");
        }
        return value.cells[0];
    }

    template <typename Operation>
    Matrix combine(Matrix const &a, Matrix const &b, Operation const &operation)
    {
        if (!a.is_number() && !b.is_number() && (a.rows != b.rows || a.columns != b.columns)) {
            fail("expected two matrices of the same size");
        }
        Matrix result = a.is_number() ? b : a;
        for (std::size_t i = 0; i < result.cells.size(); ++i) {
            result.cells[i] = operation(a.is_number() ? a.cells[0] : a.cells[i],
                                        b.is_number() ? b.cells[0] : b.cells[i]);
        }
        return result;
    }

    ScriptText m_text;
    Variables m_variables;
};

} // namespace

Variables run_script(std::string_view text)
{
    return Script{text}.run();
}

} // namespace reference
