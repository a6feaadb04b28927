#include "tests/bench/assign_peers/peer.hpp"

#include "sim/engine/assign/solver/solver.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <fstream>

using namespace sim::assign;

namespace {

double wall_seconds()
{
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

Reached run_ours(Case const &of, Answer (*solve)(Problem const &, Control const &))
{
    Reached reached;
    Watch const watch;
    Control control;
    control.gap = 0.00099;
    control.stop = [&] { return watch.seconds() > of.seconds; };
    control.improved = [&](Answer const &answer) {
        if (answer.feasible()) {
            note(reached, watch.seconds(), answer.gap());
        }
    };
    Answer const answer = solve(of.problem, control);
    control.improved(answer);
    if (answer.feasible()) {
        reached.cost = answer.cost;
    }
    return reached;
}

} // namespace

Watch::Watch() : m_start{wall_seconds()} {}

double Watch::seconds() const
{
    return wall_seconds() - m_start;
}

void note(Reached &reached, double seconds, double gap)
{
    reached.gap = gap;
    auto const keep = [&](std::optional<double> &at, double limit) {
        if (!at && gap <= limit) {
            at = seconds;
        }
    };
    keep(reached.first, 2.0);
    keep(reached.percent, 0.01);
    keep(reached.tenth, 0.001);
}

void take_plan(Reached &reached, Case const &of, std::vector<double> const &columns)
{
    Evaluation const known = evaluate(of.problem, of.mip.choice_of(of.problem, columns));
    if (known.feasible) {
        reached.cost = known.cost;
    } else {
        reached.note = fmt::format("its plan exceeds limits by {} units", known.overload);
    }
}

void write_mps(Case const &of)
{
    Mip const &mip = of.mip;
    std::ofstream out{of.mps};
    out << "NAME assignment FREE\nROWS\n N COST\n";
    std::vector<std::string> columns(mip.cost.size());
    std::string right;
    for (std::size_t r = 0; r < mip.rows.size(); ++r) {
        MipRow const &row = mip.rows[r];
        bool const below = std::isinf(row.upper);
        out << fmt::format(" {} R{}\n", row.lower == row.upper ? 'E' : below ? 'G' : 'L', r);
        right += fmt::format(" RHS R{} {:.17g}\n", r, below ? row.lower : row.upper);
        for (std::size_t i = 0; i < row.column.size(); ++i) {
            auto const c = static_cast<std::size_t>(row.column[i]);
            columns[c] += fmt::format(" X{} R{} {:.17g}\n", c, r, row.value[i]);
        }
    }
    out << "COLUMNS\n MARKER 'MARKER' 'INTORG'\n";
    for (std::size_t c = 0; c < columns.size(); ++c) {
        out << fmt::format(" X{} COST {:.17g}\n", c, mip.cost[c]) << columns[c];
    }
    out << " MARKER 'MARKER' 'INTEND'\n";
    out << fmt::format(" BASE COST {:.17g}\n", static_cast<double>(mip.base) / mip.cost_scale);
    out << "RHS\n" << right << "BOUNDS\n";
    for (std::size_t c = 0; c < columns.size(); ++c) {
        out << fmt::format(" UP BND X{} 1\n", c);
    }
    out << " FX BND BASE 1\nENDATA\n";
}

Reached run_anytime(Case const &of)
{
    return run_ours(of, &solve_anytime);
}

Reached run_exact(Case const &of)
{
    return run_ours(of, &solve_exact);
}
