#pragma once

// The rules behind make_gates(), a source file for each family of them.
#include "sim/engine/assign/gates/gate_thresholds.hpp"
#include "sim/engine/assign/gates/gates.hpp"

#include <string>
#include <vector>

namespace sim::assign {

/// One block on one route before the rules.
struct RuleInput
{
    Block const &block;
    GateFacts const &facts;
    GateThresholds const &limits;
    std::size_t route = 0;

    [[nodiscard]] RouteKind kind() const { return limits.kind[route]; }
};

/// What a record compares. `parameter` empty: nothing, then value and threshold mean nothing.
struct Comparison
{
    char const *parameter = "";
    double value = 0.0;
    double threshold = 0.0;
    char const *unit = "";
};

/// Takes what the rules find. Sentences are made only where records are kept: most of the time of a
/// drag would go into their memory.
class RuleReport
{
public:
    explicit RuleReport(std::vector<GateRecord> *records) : m_records{records} {}

    template <typename Sentence>
    void add(char const *id, GateVerdict verdict, Comparison const &compared,
             Sentence const &sentence)
    {
        m_verdict.open = m_verdict.open && verdict != GateVerdict::fail;
        if (m_records) {
            m_records->push_back({id, compared.parameter, verdict, compared.value,
                                  compared.threshold, compared.unit, sentence()});
        }
    }
    /// A condition that the data say nothing about.
    template <typename Sentence>
    void add_unknown(char const *id, Sentence const &sentence)
    {
        add(id, GateVerdict::unknown, {}, sentence);
    }
    void require(Retrofit retrofit) { m_verdict.required = retrofit; }
    void advise(Retrofit retrofit) { m_verdict.advised = retrofit; }

    [[nodiscard]] RouteVerdict const &verdict() const { return m_verdict; }

private:
    std::vector<GateRecord> *m_records; ///< null: not kept
    RouteVerdict m_verdict;
};

/// Digits of a sentence: rounded, without grouping.
[[nodiscard]] std::string whole(double value);
[[nodiscard]] std::string tenths(double value);
[[nodiscard]] std::string hundredths(double value);
/// 0.64 as "64": the sentence has the sign.
[[nodiscard]] std::string percent(double share);

void judge_demolition(RuleInput const &input, RuleReport &report);   ///< R0
void judge_envelope(RuleInput const &input, RuleReport &report);     ///< R1
void judge_heat_network(RuleInput const &input, RuleReport &report); ///< R2
void judge_gas(RuleInput const &input, RuleReport &report);          ///< R3
void judge_grid(RuleInput const &input, RuleReport &report);         ///< R4
void judge_device(RuleInput const &input, RuleReport &report);       ///< R5 to R7
void judge_density(RuleInput const &input, RuleReport &report);      ///< R8
void judge_wiring(RuleInput const &input, RuleReport &report);       ///< R9
void judge_consent(RuleInput const &input, RuleReport &report);      ///< R10

/// Insulation that brings the design heat to the limit, the least that does; without one that does
/// the most that can be had; none for a house that is soon pulled down or that has none to get.
struct Insulation
{
    Retrofit retrofit = Retrofit::none;
    double after_w_per_m2 = 0.0;
};
[[nodiscard]] Insulation insulation_for(RuleInput const &input, double limit_w_per_m2);

} // namespace sim::assign
