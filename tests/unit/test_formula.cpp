#include "sim/engine/money/formula.hpp"
#include "sim/engine/money/rounding.hpp"
#include "sim/engine/money/sentence.hpp"

#include <catch2/catch.hpp>

using namespace sim;

namespace {

FormulaContext const context{
    [](std::string_view name) -> std::optional<double> {
        return name == "households.gas" ? std::optional{11528.0} : std::nullopt;
    },
    [](std::string_view function, std::vector<std::string> const &words) -> std::optional<double> {
        if (function == "printed" && words == std::vector<std::string>{"A1.row1.city"}) {
            return 25727.03;
        }
        return function == "count" ? std::optional<double>(words.size()) : std::nullopt;
    }};

double value(std::string_view formula)
{
    return evaluate_formula(formula, context);
}

FormulaError::Kind kind_of(std::string_view formula)
{
    try {
        value(formula);
    } catch (FormulaError const &error) {
        return error.kind();
    }
    throw std::logic_error{"no FormulaError"};
}

} // namespace

TEST_CASE("formulas bind as arithmetic does", "[formula]")
{
    REQUIRE(value("1 + 2*3 - 8/4") == 5.0);
    REQUIRE(value("(1+2)*-3") == -9.0);
    REQUIRE(value("2-3-4") == -5.0);
    REQUIRE(value("households.gas*(5000+1800)/10000") == Approx(7839.04).epsilon(1e-12));
}

TEST_CASE("formulas compare and join", "[formula]")
{
    REQUIRE(value("0.1+0.2 == 0.3") == 1.0);
    REQUIRE(value("1 < 2 and 2 >= 2 and 3 != 4") == 1.0);
    REQUIRE(value("1 > 2 or not 0") == 1.0);
    REQUIRE(value("not not 5") == 1.0);
    REQUIRE(value("0.1+0.2 > 0.3") == 0.0);
}

TEST_CASE("and and or look right only when it matters", "[formula]")
{
    REQUIRE(value("has(nothing) and nothing > 1/0") == 0.0);
    REQUIRE(value("1 or missing(x)") == 1.0);
}

TEST_CASE("formulas know a few functions", "[formula]")
{
    REQUIRE(value("round(100.255, 2)") == 100.26);
    REQUIRE(value("trunc(17.568,0)") == 17.0);
    REQUIRE(value("trunc(-2.5,0)") == -2.0);
    REQUIRE(value("abs(min(3,-4,5))") == 4.0);
    REQUIRE(value("max(1,2)") == 2.0);
    REQUIRE(value("printed(A1.row1.city)") == 25727.03);
    REQUIRE(value("count(资金, 审核)") == 2.0);
}

TEST_CASE("what cannot be evaluated says why", "[formula]")
{
    REQUIRE(kind_of("") == FormulaError::Kind::syntax);
    REQUIRE(kind_of("1 +") == FormulaError::Kind::syntax);
    REQUIRE(kind_of("(1") == FormulaError::Kind::syntax);
    REQUIRE(kind_of("1 2") == FormulaError::Kind::syntax);
    REQUIRE(kind_of("round(1)") == FormulaError::Kind::syntax);
    REQUIRE(kind_of("printed(A1") == FormulaError::Kind::syntax);
    REQUIRE(kind_of("households.oil") == FormulaError::Kind::unknown_name);
    REQUIRE(kind_of("printed(A9)") == FormulaError::Kind::unknown_name);
    REQUIRE(kind_of("1/(2-2)") == FormulaError::Kind::no_value);
}

TEST_CASE("a formula nested without end is refused, not followed", "[formula]")
{
    REQUIRE(kind_of(std::string(100000, '(')) == FormulaError::Kind::syntax);
    REQUIRE(kind_of(std::string(100000, '-')) == FormulaError::Kind::syntax);
}

TEST_CASE("rounding is steady against binary noise", "[formula]")
{
    REQUIRE(round_to(1.005, 2) == 1.01);
    REQUIRE(round_to(-1.005, 2) == -1.01);
    REQUIRE(truncate_to(2.3, 1) == 2.3);
    REQUIRE(truncate_to(5.88, 1) == 5.8);
}

TEST_CASE("sentences take values, decimals, dates and words", "[formula]")
{
    WordLookup const words = [](Language language, std::string_view place) {
        return place == "list.units" ? std::optional<std::string>{pick(language, "甲、乙", "A; B")}
                                     : std::nullopt;
    };
    auto const fill = [&](std::string_view sentence) {
        return fill_sentence(Language::zh, sentence, context, words);
    };
    REQUIRE(fill("{households.gas}户，{1/3:2}，{2.50}") == "11528户，0.33，2.5");
    REQUIRE(fill("{18828:date}") == "2021年7月20日");
    REQUIRE(fill("{list.units}") == "甲、乙");
    REQUIRE_THROWS_AS(fill("{unknown}"), FormulaError);
    REQUIRE_THROWS_AS(fill("{1"), FormulaError);
}
