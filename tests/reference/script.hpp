#pragma once

#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reference {

/// A matrix of numbers; a number is 1 x 1.
struct Matrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> cells; ///< by row

    [[nodiscard]] double &at(std::size_t row, std::size_t column)
    {
        return cells[row * columns + column];
    }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const
    {
        return cells[row * columns + column];
    }
    [[nodiscard]] bool is_number() const { return cells.size() == 1; }
    static Matrix number(double value) { return {1, 1, {value}}; }
};

using Variables = std::map<std::string, Matrix, std::less<>>;

/// What is wrong with a case file, where, and what was expected there.
class ScriptError : public std::runtime_error
{
public:
    ScriptError(std::size_t line, std::string const &what) : std::runtime_error{what}, m_line{line}
    {
    }
    [[nodiscard]] std::size_t line() const { return m_line; }

private:
    std::size_t m_line;
};

/// Runs the part of the MATLAB language in which MATPOWER cases are written: assignments of numbers,
/// matrices and strings (skipped), to whole variables or to rows and columns of one, expressions with
/// + - * / ^, sqrt and pi, `[...] = idx_bus / idx_brch / idx_gen`, comments, continuation lines.
/// Names with a dot (mpc.bus) are variables of that name.
/// \throws ScriptError
Variables run_script(std::string_view text);

} // namespace reference
