#pragma once

#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/assign/options/model.hpp"
#include "tests/common/official_plan.hpp"

#include <cstdint>
#include <memory>
#include <vector>

/// The material of the district of the source tree, made once for all tests.
namespace assign_donghe {

inline sim::Dataset const &dataset()
{
    return official_plan::dataset();
}

inline sim::assign::Material const &material()
{
    static std::shared_ptr<sim::assign::Material const> const once = [] {
        sim::Progress progress;
        return sim::assign::make_material(dataset(), official_plan::official(), progress);
    }();
    return *once;
}

/// A fixed stream of numbers: a test must fail alike on every machine.
class Stream
{
public:
    explicit Stream(std::uint64_t seed) : m_state{seed} {}

    std::uint32_t below(std::size_t n)
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>((m_state >> 33U) % n);
    }

private:
    std::uint64_t m_state;
};

/// A plan out of a material's options, and which ones.
struct OptionPlan
{
    sim::Scenario scenario;
    std::vector<std::size_t> variants;
    std::vector<sim::Candidate const *> candidates;
};

inline OptionPlan random_plan(sim::assign::Material const &material, sim::Scenario scenario,
                              std::uint64_t seed)
{
    Stream stream{seed};
    OptionPlan plan;
    std::size_t const blocks = material.first_variant.size() - 1;
    for (std::size_t b = 0; b < blocks; ++b) {
        std::size_t const v =
            material.first_variant[b] + stream.below(material.variants_of(b).size());
        int const year =
            material.first_year + static_cast<int>(stream.below(material.year_count()));
        plan.variants.push_back(v);
        plan.candidates.push_back(&material.candidate(v, year));
    }
    scenario.plan.choices.clear();
    for (sim::Candidate const *candidate : plan.candidates) {
        scenario.plan.choices.push_back(candidate->choice);
    }
    plan.scenario = std::move(scenario);
    return plan;
}

} // namespace assign_donghe
