#pragma once

#include <string>

namespace sim {

/// A figure as the plan prints it, with the formula that should yield it.
struct PublishedFigure
{
    std::string id; ///< e.g. "A1.row1.city"
    std::string text_zh;
    std::string text_en;
    std::string printed; ///< digits as printed: "5.8"
    std::string unit;    ///< wan_yuan, yi_yuan, household, m2, wan_m2, km, day, ...
    std::string section; ///< H, S1..S8, A1, A2, derived
    std::string formula; ///< arithmetic over the quantities of sim/engine/money/quantities.hpp
    std::string finding; ///< id of the finding that explains a difference, or empty
};

/// Something to be clarified in the plan: shown when its condition computes to true.
struct FindingRule
{
    std::string id; ///< I1..I29
    std::string condition;
    std::string sentence_zh; ///< with {expression} places, filled by computed values
    std::string sentence_en;
    std::string evidence; ///< expressions, ';' between them
};

} // namespace sim
