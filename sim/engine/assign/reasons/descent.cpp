#include "sim/engine/assign/reasons/descent.hpp"

#include "sim/engine/assign/reasons/situation.hpp"

namespace sim::assign {

std::vector<std::uint32_t> descend(Problem const &problem, std::vector<std::uint32_t> choice)
{
    Situation situation{problem, choice, std::vector<double>(problem.rows.size(), 0.0)};
    for (bool better = true; better;) { // ends: every change lowers a whole number
        better = false;
        for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
            Cost least = 0;
            std::uint32_t best = situation.choice()[g];
            for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
                Switch const change = situation.switch_to(g, o);
                if (change.exact() < least && change.feasible()) {
                    least = change.exact();
                    best = o;
                }
            }
            if (least < 0) {
                situation.take(g, best);
                better = true;
            }
        }
    }
    return {situation.choice().begin(), situation.choice().end()};
}

} // namespace sim::assign
