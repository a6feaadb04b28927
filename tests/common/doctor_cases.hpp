#pragma once

#include "tests/common/sound_district.hpp"

#include <functional>
#include <vector>

/// One way to break the sound district for each kind of finding.
namespace doctor_cases {

using namespace sim;
using sound_district::District;

struct Case
{
    char const *kind;
    bool has_fix;
    std::function<void(District &)> breaks;
};

[[nodiscard]] std::vector<Case> text_cases();
[[nodiscard]] std::vector<Case> shape_cases();
[[nodiscard]] std::vector<Case> figure_cases();
[[nodiscard]] std::vector<Case> network_cases();
[[nodiscard]] std::vector<Case> date_cases();

/// All of them.
[[nodiscard]] inline std::vector<Case> cases()
{
    std::vector<Case> all;
    for (auto *const part : {text_cases, shape_cases, figure_cases, network_cases, date_cases}) {
        std::vector<Case> more = part();
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace doctor_cases
