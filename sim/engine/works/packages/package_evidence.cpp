#include "sim/engine/works/packages/package_evidence.hpp"

#include "sim/engine/works/packages/returns.hpp"
#include "sim/model/on_the_spot.hpp"

#include <algorithm>
#include <charconv>

namespace sim::works {

namespace {

bool is_of_a_part(WorkStage stage)
{
    return stage == WorkStage::install || stage == WorkStage::test ||
           stage == WorkStage::commission || stage == WorkStage::remove;
}

/// "install.<code>.2" is the second part: 1; 0 where an id ends without a number.
std::size_t part_of(WorkPackage const &package)
{
    std::string_view const word = std::string_view{package.id}.substr(package.id.rfind('.') + 1);
    std::size_t part = 1;
    (void)std::from_chars(word.data(), word.data() + word.size(), part);
    return std::max<std::size_t>(1, part) - 1;
}

/// The homes that are connected with a part.
struct Part
{
    int homes_before = 0; ///< of the parts before it
    int homes = 0;
    WorkDates const *commissioning = nullptr; ///< as the scenario has it; null: no dates
};

class EvidenceReader
{
public:
    EvidenceReader(WorksPlan const &plan, WorksInput const &input, Day today)
        : m_plan{plan}, m_input{input}, m_today{today}, m_evidence(plan.packages.size()),
          m_returns(input.dataset().blocks.size()), m_parts(input.dataset().blocks.size())
    {
        for (std::uint32_t b = 0; b < m_returns.size(); ++b) {
            m_returns[b] = returns_of(input.dataset(), BlockId{b}, today);
        }
        read_parts();
    }

    std::vector<Evidence> read()
    {
        for (std::uint32_t p = 0; p < m_plan.packages.size(); ++p) {
            m_evidence[p] = first_look(m_plan.packages[p]);
        }
        prove_what_stands_before();
        free_what_waits();
        return std::move(m_evidence);
    }

private:
    void read_parts();
    [[nodiscard]] WorkDates const *kept(WorkPackage const &package) const;
    [[nodiscard]] Evidence as_planned(WorkPackage const &package) const;
    [[nodiscard]] Evidence done(WorkPackage const &package, WeekSpan const &when) const;
    [[nodiscard]] bool was_to_begin(WorkPackage const &package) const;
    [[nodiscard]] bool is_earned(WorkPackage const &package) const;
    [[nodiscard]] Evidence first_look(WorkPackage const &package) const;
    [[nodiscard]] Evidence look_at_part(WorkPackage const &package) const;
    [[nodiscard]] Evidence look_at_end(WorkPackage const &package) const;
    void prove_what_stands_before();
    void prove(std::uint32_t before, Day start);
    void free_what_waits();

    WorksPlan const &m_plan;
    WorksInput const &m_input;
    Day m_today;
    std::vector<Evidence> m_evidence;
    std::vector<BlockReturns> m_returns;    ///< by block
    std::vector<std::vector<Part>> m_parts; ///< by block
};

void EvidenceReader::read_parts()
{
    for (WorkPackage const &package : m_plan.packages) {
        if (package.stage != WorkStage::commission || package.block == no_index) {
            continue;
        }
        std::vector<Part> &parts = m_parts[package.block];
        int const before = parts.empty() ? 0 : parts.back().homes_before + parts.back().homes;
        parts.push_back({before, package.households, kept(package)});
    }
}

WorkDates const *EvidenceReader::kept(WorkPackage const &package) const
{
    auto const found = m_input.scenario().works.find(package.id);
    return found == m_input.scenario().works.end() ? nullptr : &found->second;
}

/// As the scenario's dates have it: begun by the day, or not.
Evidence EvidenceReader::as_planned(WorkPackage const &package) const
{
    Evidence evidence;
    WorkDates const *const dates = kept(package);
    Day const last = std::min(m_today, m_plan.last_day);
    if (dates != nullptr && dates->start <= last && dates->start >= m_plan.first_day) {
        evidence.fixed = true;
        evidence.start = dates->start;
        evidence.finish = std::max(dates->start, std::min(dates->finish, m_plan.last_day));
    }
    return evidence;
}

/// Done in a week: on the planned days if these lie in it.
Evidence EvidenceReader::done(WorkPackage const &package, WeekSpan const &when) const
{
    WorkDates const *const dates = kept(package);
    Day const week = std::clamp(when.week, m_plan.first_day, m_plan.last_day);
    Evidence evidence;
    evidence.fixed = true;
    evidence.proved = true;
    evidence.start = week;
    evidence.finish = week;
    if (dates == nullptr) {
        return evidence;
    }
    bool const as_planned = dates->finish <= week && (!when.before || dates->finish > *when.before);
    evidence.finish = as_planned ? std::max(dates->finish, m_plan.first_day) : week;
    Day const days = dates->finish - dates->start;
    bool const ahead = dates->finish > week;
    evidence.start =
        std::clamp(ahead ? week - days : dates->start, m_plan.first_day, evidence.finish);
    return evidence;
}

Evidence EvidenceReader::first_look(WorkPackage const &package) const
{
    if (package.block == no_index || m_returns[package.block].empty()) {
        return as_planned(package);
    }
    if (is_of_a_part(package.stage)) {
        return look_at_part(package);
    }
    if (package.stage == WorkStage::accept || package.stage == WorkStage::pay) {
        return look_at_end(package);
    }
    return was_to_begin(package) && is_on_the_spot(package.stage) ? Evidence{}
                                                                  : as_planned(package);
}

/// Planned to begin by the last return, which says that nothing has begun. What was to begin since
/// then went as planned.
bool EvidenceReader::was_to_begin(WorkPackage const &package) const
{
    BlockReturns const &returns = m_returns[package.block];
    WorkDates const *const dates = kept(package);
    return !returns.begun() && (dates == nullptr || dates->start <= returns.last_week());
}

/// A block that is behind has what it was to have on the day at which its returned homes were due: works of a part
/// that were to be done before its first missing commissioning are done, and what was to follow is open.
bool EvidenceReader::is_earned(WorkPackage const &package) const
{
    BlockReturns const &returns = m_returns[package.block];
    WorkDates const *const dates = kept(package);
    if (!returns.begun() || dates == nullptr || package.stage == WorkStage::commission ||
        package.stage == WorkStage::remove) {
        return false;
    }
    return std::ranges::all_of(m_parts[package.block], [&](Part const &part) {
        bool const missing = returns.households_done() < part.homes_before + part.homes;
        return !missing || part.commissioning == nullptr ||
               dates->finish < part.commissioning->finish;
    });
}

Evidence EvidenceReader::look_at_part(WorkPackage const &package) const
{
    BlockReturns const &returns = m_returns[package.block];
    std::vector<Part> const &parts = m_parts[package.block];
    if (parts.empty()) { // works that connect nobody: returns do not speak of them
        return as_planned(package);
    }
    Part const &part = parts[std::min(part_of(package), parts.size() - 1)];
    std::optional<WeekSpan> connected;
    if (part.homes > 0) {
        connected = week_of(returns, part.homes_before + part.homes);
    }
    connected = connected ? connected : week_of(returns, BlockStage::accepted);
    if (connected) {
        // What stands before it and before acceptance: see prove_what_stands_before().
        return package.stage == WorkStage::commission ? done(package, *connected)
                                                      : as_planned(package);
    }
    bool const overdue = part.commissioning == nullptr ||
                         part.commissioning->finish <= returns.last_week() || was_to_begin(package);
    Evidence evidence = overdue && !is_earned(package) ? Evidence{} : as_planned(package);
    if (evidence.fixed) {
        return evidence;
    }
    int const of_part = std::max(0, returns.households_done() - part.homes_before);
    evidence.left_share = part.homes > 0 ? 1.0 - static_cast<double>(of_part) / part.homes : 1.0;
    return evidence;
}

Evidence EvidenceReader::look_at_end(WorkPackage const &package) const
{
    if (auto const when = week_of(m_returns[package.block], BlockStage::accepted)) {
        return package.stage == WorkStage::accept ? done(package, *when) : as_planned(package);
    }
    WorkDates const *const dates = kept(package);
    bool const overdue = dates != nullptr && dates->finish <= m_returns[package.block].last_week();
    return overdue ? Evidence{} : as_planned(package);
}

/// What a finished package waited for is finished too, whatever its dates said.
void EvidenceReader::prove_what_stands_before()
{
    for (std::size_t p = m_plan.packages.size(); p-- > 0;) {
        if (m_evidence[p].proved) {
            for (std::uint32_t const before : m_plan.packages[p].after) {
                prove(before, m_evidence[p].start);
            }
        }
    }
}

void EvidenceReader::prove(std::uint32_t before, Day start)
{
    Evidence &evidence = m_evidence[before];
    if (!evidence.fixed || evidence.finish >= start) {
        WorkDates const *const dates = kept(m_plan.packages[before]);
        Day const last = std::max(m_plan.first_day, start - 1);
        Day const finish = dates != nullptr ? std::min(dates->finish, last) : last;
        evidence.finish =
            std::max(m_plan.first_day, evidence.proved ? std::min(evidence.finish, last) : finish);
        Day const begin = evidence.fixed     ? evidence.start
                          : dates != nullptr ? dates->start
                                             : evidence.finish;
        evidence.start = std::clamp(begin, m_plan.first_day, evidence.finish);
        evidence.fixed = true;
        evidence.left_share = 1.0;
    }
    evidence.proved = true;
}

/// What was planned to be in works waits on where its block's works before it are not done.
void EvidenceReader::free_what_waits()
{
    for (std::size_t p = 0; p < m_plan.packages.size(); ++p) {
        WorkPackage const &package = m_plan.packages[p];
        Evidence &evidence = m_evidence[p];
        if (!evidence.fixed || evidence.proved || package.block == no_index) {
            continue;
        }
        bool const waits = std::ranges::any_of(package.after, [&](std::uint32_t before) {
            Evidence const &earlier = m_evidence[before];
            return m_plan.packages[before].block == package.block &&
                   (!earlier.fixed || earlier.finish >= evidence.start);
        });
        if (waits) {
            evidence = Evidence{};
        }
    }
}

} // namespace

std::vector<Evidence> package_evidence(WorksPlan const &plan, WorksInput const &input, Day today)
{
    return EvidenceReader{plan, input, today}.read();
}

} // namespace sim::works
