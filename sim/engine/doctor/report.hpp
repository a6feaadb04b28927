#pragma once

#include "sim/engine/doctor/kind.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/doctor.hpp"
#include "sim/model/scenario.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::checkup {

/// Where a finding sits and what stands there.
struct Spot
{
    char const *layer = "";
    std::string feature;
    char const *field = "";
    std::string value = {};
    std::optional<geo::Point> place = {};
};

/// What is likely, from a parameter doctor.*.
struct Band
{
    double usual = 0.0;
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] bool holds(double value) const { return value >= low && value <= high; }
};

/// Takes what the checks find.
class Report
{
public:
    Report(Dataset const &dataset, Scenario const &scenario);

    [[nodiscard]] Dataset const &dataset() const { return m_dataset; }
    [[nodiscard]] Scenario const &scenario() const { return m_scenario; }

    /// \param code  of a kind in doctor_kinds()
    /// \param args  places of the kind's sentences
    DoctorFinding &add(std::string_view code, Spot spot, std::vector<TextArg> const &args = {});
    /// A value outside its band; the sentence's places are {low} and {high}.
    DoctorFinding &add_outside(std::string_view code, Spot spot, Band const &band);

    /// \param key  behind "doctor."; nothing if the data lack the parameter
    [[nodiscard]] std::optional<Band> band(std::string_view key) const;
    /// A parameter's value with the scenario's own; nothing if the data lack it.
    [[nodiscard]] std::optional<double> value(std::string_view key) const;

    /// Hardest first.
    [[nodiscard]] DoctorReport take(std::vector<DoctorFinding> given);

private:
    Dataset const &m_dataset;
    Scenario const &m_scenario;
    std::map<std::string_view, std::size_t> m_order; ///< of kinds
    std::vector<std::pair<std::size_t, DoctorFinding>> m_found;
};

/// A number as a cell holds it: the shortest digits that read back the same.
[[nodiscard]] std::string digits(double value);
/// Rounded to a whole number, for sentences.
[[nodiscard]] std::string whole(double value);

// Fixes. The fields stay marked as illustrative where they were: a mended guess is no fact.

/// A change of a row that makes nothing a fact.
[[nodiscard]] RowEdit row_edit(std::string const &layer, std::string const &key);

void propose_field(DoctorFinding &finding, std::string const &field, std::string const &value);
/// What is usual, in the finding's own field: a guess, so only where the field is one already.
void propose_usual(DoctorFinding &finding, Provenance const &provenance, std::string const &value);
/// What another field of the row says: not where that one is a guess and the finding's own is none.
void propose_after(DoctorFinding &finding, Provenance const &provenance, std::string_view other,
                   std::string const &value);
/// As propose_field, in a row that is not the finding's own.
void propose_other(DoctorFinding &finding, std::string const &layer, std::string const &key,
                   std::pair<std::string, std::string> const &field);
void propose_shape(DoctorFinding &finding, DataShape shape);
void propose_removal(DoctorFinding &finding);

} // namespace sim::checkup
