#include "sim/engine/assign/solver/elastic.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sim::assign {

namespace {

/// The largest price of a scaled unit of growth: well above a solver's tolerance.
constexpr double dearest = 1'000.0;
/// Of a search that need not prove anything.
constexpr std::uint64_t few_nodes = 20;

std::vector<double> normalised(Problem const &problem, MipShape const &shape,
                               std::span<double const> growth)
{
    MipShape bare = shape;
    bare.growth.assign(problem.rows.size(), 0.0);
    Mip const mip = make_mip(problem, bare);
    double largest = 0.0;
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        if (shape.rule[r] == RowRule::elastic) {
            largest = std::max(largest, growth[r] * mip.row_scale[r]);
        }
    }
    std::vector<double> result(growth.begin(), growth.end());
    std::ranges::for_each(result, [&](double &g) { g *= largest > 0.0 ? dearest / largest : 0.0; });
    return result;
}

} // namespace

bool Elastic::empty_group() const
{
    for (std::size_t g = 0; g < m_problem.group_count(); ++g) {
        if (m_problem.first_option[g] == m_problem.first_option[g + 1]) {
            return true;
        }
    }
    return false;
}

ElasticAnswer Elastic::any_plan(std::vector<RowRule> rule)
{
    return run(
        {.shape = {.rule = std::move(rule), .growth = {}, .most = {}, .open = {}, .costs = false},
         .nodes = 0,
         .first_will_do = true,
         .known = {}});
}

ElasticAnswer Elastic::glance(std::vector<RowRule> rule, std::span<double const> growth)
{
    MipShape shape{.rule = std::move(rule), .growth = {}, .most = {}, .open = {}, .costs = false};
    shape.growth = normalised(m_problem, shape, growth);
    return run(
        {.shape = std::move(shape), .nodes = few_nodes, .first_will_do = false, .known = {}});
}

/// Rows with a weight grow within their range, all others hold.
MipShape Elastic::grows(std::span<Growth const> growth) const
{
    MipShape shape{.rule = {}, .growth = {}, .most = {}, .open = {}, .costs = false};
    std::vector<double> weights;
    for (Growth const &own : growth) {
        shape.rule.push_back(own.weight > 0.0 ? RowRule::elastic : RowRule::last);
        shape.most.push_back(own.most);
        weights.push_back(own.weight);
    }
    shape.growth = normalised(m_problem, shape, weights);
    return shape;
}

ElasticAnswer Elastic::least(std::span<Growth const> growth, std::vector<std::uint32_t> known)
{
    return run(
        {.shape = grows(growth), .nodes = 0, .first_will_do = false, .known = std::move(known)});
}

ElasticAnswer Elastic::first_look(std::span<Growth const> growth)
{
    return run({.shape = grows(growth), .nodes = few_nodes, .first_will_do = false, .known = {}});
}

std::vector<Relaxation> Elastic::growth_of(std::span<std::uint32_t const> choice) const
{
    std::vector<Relaxation> result;
    Evaluation const known = evaluate(m_problem, choice);
    for (std::uint32_t r = 0; r < m_problem.rows.size(); ++r) {
        Amount const over = known.load[r] - m_problem.rows[r].levels.back().capacity;
        if (over > 0) {
            result.push_back({.row = r, .extra = over});
        }
    }
    return result;
}

/// Price of the growth of a plan; nothing if a row that must hold does not, or grows too far.
std::optional<double> Elastic::worth(MipShape const &shape,
                                     std::span<std::uint32_t const> choice) const
{
    double sum = 0.0;
    for (Relaxation const &over : growth_of(choice)) {
        if (shape.rule[over.row] == RowRule::last) {
            return std::nullopt;
        }
        if (shape.rule[over.row] == RowRule::elastic) {
            if (!shape.most.empty() && over.extra > shape.most[over.row]) {
                return std::nullopt;
            }
            sum += shape.growth[over.row] * static_cast<double>(over.extra);
        }
    }
    return sum;
}

ElasticAnswer Elastic::run(Search const &search)
{
    ElasticAnswer answer;
    double best = std::numeric_limits<double>::infinity();
    if (!search.known.empty()) {
        best = worth(search.shape, search.known).value_or(best);
        answer.choice = search.known;
        answer.verdict = Verdict::found;
    }
    std::vector<std::vector<std::uint32_t>> wrong; // feasible within CBC's tolerance only
    while (!m_control.stopped() && !out_of_steps()) {
        Mip mip = make_mip(m_problem, search.shape);
        std::ranges::for_each(wrong, [&](auto const &choice) { mip.forbid(m_problem, choice); });
        std::size_t const wrong_before = wrong.size();
        bool enough = false;
        BranchWatch watch;
        watch.increment = 1e-6;
        watch.nodes = search.nodes;
        if (m_control.steps != 0) {
            std::uint64_t const left = m_control.steps - m_steps;
            watch.nodes = watch.nodes == 0 ? left : std::min(watch.nodes, left);
        }
        watch.stop = [&] { return enough || m_control.stopped(); };
        watch.found = [&](std::span<double const> columns) {
            std::vector<std::uint32_t> choice = mip.choice_of(m_problem, columns);
            std::optional<double> const value = worth(search.shape, choice);
            if (!value) {
                wrong.push_back(std::move(choice));
            } else if (*value < best) {
                best = *value;
                answer.choice = std::move(choice);
                enough = search.first_will_do || best == 0.0;
            }
        };
        if (best < std::numeric_limits<double>::infinity()) {
            watch.cutoff = best - watch.increment;
        }
        BranchResult const result = branch_and_cut(mip, watch);
        m_steps += result.nodes + 1;
        answer.verdict = !answer.choice.empty()                             ? Verdict::found
                         : result.exhausted && wrong.size() == wrong_before ? Verdict::impossible
                                                                            : Verdict::unknown;
        answer.proved = enough || (result.exhausted && wrong.size() == wrong_before);
        if (answer.proved || !result.exhausted) {
            break;
        }
    }
    return answer;
}

} // namespace sim::assign
