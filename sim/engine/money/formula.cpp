#include "sim/engine/money/formula.hpp"

#include "sim/engine/money/formula_scanner.hpp"
#include "sim/engine/money/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

constexpr int deepest_nesting = 100;

bool equal(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Recursive descent that evaluates as it reads; `m_skipping` > 0 reads without evaluating.
class Evaluator
{
public:
    Evaluator(std::string_view formula, FormulaContext const &context)
        : m_scanner{formula}, m_context{context}
    {
    }

    double whole()
    {
        double const value = disjunction();
        if (!m_scanner.at_end()) {
            m_scanner.fail("unexpected character");
        }
        return value;
    }

private:
    double disjunction();
    double conjunction();
    double negation();
    double comparison();
    double sum();
    double product();
    double factor();
    double name_or_call();
    double call(std::string const &function, std::size_t position);
    double arithmetic_call(std::string const &function, std::size_t position);
    double value_of(std::string const &name, std::size_t position) const;

    FormulaScanner m_scanner;
    FormulaContext const &m_context;
    int m_skipping = 0;
    int m_nesting = 0;
};

double Evaluator::disjunction()
{
    double value = conjunction();
    while (m_scanner.take_word("or")) {
        bool const decided = value != 0.0;
        m_skipping += decided ? 1 : 0;
        double const right = conjunction();
        m_skipping -= decided ? 1 : 0;
        value = decided || right != 0.0 ? 1.0 : 0.0;
    }
    return value;
}

double Evaluator::conjunction()
{
    double value = negation();
    while (m_scanner.take_word("and")) {
        bool const decided = value == 0.0;
        m_skipping += decided ? 1 : 0;
        double const right = negation();
        m_skipping -= decided ? 1 : 0;
        value = !decided && right != 0.0 ? 1.0 : 0.0;
    }
    return value;
}

double Evaluator::negation()
{
    bool turned = false;
    bool any = false;
    while (m_scanner.take_word("not")) {
        turned = !turned;
        any = true;
    }
    double const value = comparison();
    return any ? ((value != 0.0) != turned ? 1.0 : 0.0) : value;
}

double Evaluator::comparison()
{
    double const left = sum();
    for (std::string_view const sign : {"==", "!=", "<=", ">=", "<", ">"}) {
        if (!m_scanner.take(sign)) {
            continue;
        }
        double const right = sum();
        bool const same = equal(left, right);
        bool const holds = sign == "=="   ? same
                           : sign == "!=" ? !same
                           : sign == "<=" ? left < right || same
                           : sign == ">=" ? left > right || same
                           : sign == "<"  ? left < right && !same
                                          : left > right && !same;
        return holds ? 1.0 : 0.0;
    }
    return left;
}

double Evaluator::sum()
{
    double value = product();
    for (;;) {
        if (m_scanner.take("+")) {
            value += product();
        } else if (m_scanner.take("-")) {
            value -= product();
        } else {
            return value;
        }
    }
}

double Evaluator::product()
{
    double value = factor();
    for (;;) {
        if (m_scanner.take("*")) {
            value *= factor();
        } else if (m_scanner.take("/")) {
            std::size_t const position = m_scanner.position();
            double const divisor = factor();
            if (divisor == 0.0 && m_skipping == 0) {
                throw FormulaError{FormulaError::Kind::no_value, "division by zero", position};
            }
            value = m_skipping == 0 ? value / divisor : 0.0;
        } else {
            return value;
        }
    }
}

double Evaluator::factor()
{
    if (++m_nesting > deepest_nesting) {
        m_scanner.fail("nested too deeply");
    }
    double value = 0.0;
    if (m_scanner.take("(")) {
        value = disjunction();
        m_scanner.expect(")");
    } else if (m_scanner.take("-")) {
        value = -factor();
    } else if (std::optional<double> const number = m_scanner.take_number()) {
        value = *number;
    } else {
        value = name_or_call();
    }
    --m_nesting;
    return value;
}

double Evaluator::name_or_call()
{
    std::size_t const position = m_scanner.position();
    std::string const name = m_scanner.take_name();
    if (name.empty()) {
        m_scanner.fail("a number, a name or ( is missing");
    }
    return m_scanner.take("(") ? call(name, position) : value_of(name, position);
}

double Evaluator::call(std::string const &function, std::size_t position)
{
    for (char const *const known : {"abs", "round", "trunc", "min", "max"}) {
        if (function == known) {
            return arithmetic_call(function, position);
        }
    }
    std::vector<std::string> const words = m_scanner.take_words();
    if (m_skipping > 0) {
        return 0.0;
    }
    if (function == "has") {
        return words.size() == 1 && m_context.number(words.front()) ? 1.0 : 0.0;
    }
    std::optional<double> const value = m_context.named_function(function, words);
    if (!value) {
        throw FormulaError{FormulaError::Kind::unknown_name, function, position};
    }
    return *value;
}

double Evaluator::arithmetic_call(std::string const &function, std::size_t position)
{
    std::vector<double> values{disjunction()};
    while (m_scanner.take(",")) {
        values.push_back(disjunction());
    }
    m_scanner.expect(")");
    if (function == "min") {
        return *std::ranges::min_element(values);
    }
    if (function == "max") {
        return *std::ranges::max_element(values);
    }
    std::size_t const wanted = function == "abs" ? 1 : 2;
    if (values.size() != wanted) {
        throw FormulaError{FormulaError::Kind::syntax, "wrong number of values", position};
    }
    if (function == "abs") {
        return std::abs(values[0]);
    }
    int const digits = static_cast<int>(std::clamp(values[1], 0.0, 12.0));
    return function == "round" ? round_to(values[0], digits) : truncate_to(values[0], digits);
}

double Evaluator::value_of(std::string const &name, std::size_t position) const
{
    if (m_skipping > 0) {
        return 0.0;
    }
    std::optional<double> const value = m_context.number(name);
    if (!value) {
        throw FormulaError{FormulaError::Kind::unknown_name, name, position};
    }
    return *value;
}

} // namespace

double evaluate_formula(std::string_view formula, FormulaContext const &context)
{
    return Evaluator{formula, context}.whole();
}

} // namespace sim
