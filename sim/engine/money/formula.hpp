#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// What names and named functions mean where a formula is evaluated.
struct FormulaContext
{
    /// The value of a name such as `households.gas`, or nothing if it is not known.
    std::function<std::optional<double>(std::string_view name)> number;
    /// Functions over words as they stand between the brackets: printed(A1.row1.city),
    /// units_saying(…,…). Nothing if the words have no value here.
    std::function<std::optional<double>(std::string_view function,
                                        std::vector<std::string> const &words)>
        named_function;
};

/// A formula that cannot be read, or that has no value here.
class FormulaError : public std::runtime_error
{
public:
    enum class Kind
    {
        syntax,           ///< not a formula
        unknown_name,     ///< a table that would give the name is missing, or it is misspelt
        unknown_function, ///< thrown by a context that knows all its functions
        no_value          ///< division by zero and the like
    };

    FormulaError(Kind kind, std::string what, std::size_t position)
        : std::runtime_error{std::move(what)}, m_kind{kind}, m_position{position}
    {
    }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] std::size_t position() const { return m_position; }

private:
    Kind m_kind;
    std::size_t m_position;
};

/// Value of an arithmetic or logical formula; comparisons and `and`, `or`, `not` yield 1 or 0.
///
///   + - * / ( ) == != < <= > >= and or not; abs(x) round(x, n) trunc(x, n) min(x, …) max(x, …);
///   has(name): 1 if the name has a value; every other name(words) is asked of the context.
///
/// Two numbers are equal when they differ by less than 1e-9 of the greater one: sums of binary
/// fractions. `and` and `or` look at their right side only when it matters.
/// \throws FormulaError
double evaluate_formula(std::string_view formula, FormulaContext const &context);

} // namespace sim
