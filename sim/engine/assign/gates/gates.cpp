#include "sim/engine/assign/gates/gate_rules.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace sim::assign {

namespace {

/// The value with so many digits behind the point, at most two.
std::string digits(double value, std::size_t decimals)
{
    constexpr std::array<double, 3> scale{1.0, 10.0, 100.0};
    std::array<char, 32> buffer{};
    auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                   std::llround(std::abs(value) * scale[decimals]));
    std::string text{buffer.data(), end.ptr};
    if (decimals > 0) {
        if (text.size() <= decimals) {
            text.insert(0, decimals + 1 - text.size(), '0');
        }
        text.insert(text.size() - decimals, 1, '.');
    }
    bool const is_zero = text.find_first_not_of("0.") == std::string::npos;
    return value < 0.0 && !is_zero ? "-" + text : text;
}

RouteVerdict judge(RuleInput const &input, std::vector<GateRecord> *records)
{
    RuleReport report{records};
    if (input.kind() != RouteKind::none) {
        for (auto const rule :
             {judge_demolition, judge_envelope, judge_heat_network, judge_gas, judge_grid,
              judge_device, judge_density, judge_wiring, judge_consent}) {
            rule(input, report);
        }
    }
    return report.verdict();
}

BlockGates gates_of(Dataset const &dataset, GateThresholds const &limits, BlockId block,
                    GateFacts const &facts)
{
    constexpr std::size_t most_records = 10;
    BlockGates gates(dataset.routes.size());
    for (std::size_t r = 0; r < gates.size(); ++r) {
        gates[r].route = RouteId{static_cast<std::uint32_t>(r)};
        if (limits.kind[r] != RouteKind::none) {
            gates[r].records.reserve(most_records);
        }
        gates[r].open = judge({dataset.block(block), facts, limits, r}, &gates[r].records).open;
    }
    return gates;
}

} // namespace

std::string whole(double value)
{
    return digits(value, 0);
}

std::string tenths(double value)
{
    return digits(value, 1);
}

std::string hundredths(double value)
{
    return digits(value, 2);
}

std::string percent(double share)
{
    return whole(share * 100.0);
}

std::vector<RouteVerdict> judge_routes(Dataset const &dataset, Scenario const &scenario,
                                       std::span<GateFacts const> facts)
{
    assert(facts.size() == dataset.blocks.size());
    GateThresholds const limits = read_gate_thresholds(dataset, scenario);
    std::vector<RouteVerdict> verdicts;
    verdicts.reserve(dataset.blocks.size() * dataset.routes.size());
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        for (std::size_t r = 0; r < dataset.routes.size(); ++r) {
            verdicts.push_back(judge({dataset.blocks[b], facts[b], limits, r}, nullptr));
        }
    }
    return verdicts;
}

BlockGates make_block_gates(Dataset const &dataset, Scenario const &scenario, BlockId block,
                            GateFacts const &facts)
{
    return gates_of(dataset, read_gate_thresholds(dataset, scenario), block, facts);
}

std::vector<BlockGates> make_gates(Dataset const &dataset, Scenario const &scenario,
                                   std::span<GateFacts const> facts)
{
    assert(facts.size() == dataset.blocks.size());
    GateThresholds const limits = read_gate_thresholds(dataset, scenario);
    std::vector<BlockGates> all;
    all.reserve(facts.size());
    for (std::uint32_t b = 0; b < facts.size(); ++b) {
        all.push_back(gates_of(dataset, limits, BlockId{b}, facts[b]));
    }
    return all;
}

} // namespace sim::assign
