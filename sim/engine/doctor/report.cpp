#include "sim/engine/doctor/report.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/doctor/doctor.hpp"
#include "sim/model/illustrative.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace sim::checkup {

Report::Report(Dataset const &dataset, Scenario const &scenario)
    : m_dataset{dataset}, m_scenario{scenario}
{
    for (DoctorKind const &kind : doctor_kinds()) {
        m_order.emplace(kind.code, m_order.size());
    }
}

DoctorFinding &Report::add(std::string_view code, Spot spot, std::vector<TextArg> const &args)
{
    auto const order = m_order.find(code);
    assert(order != m_order.end());
    DoctorKind const &kind = doctor_kinds()[order->second];
    DoctorFinding finding;
    finding.diagnostic = {.severity = kind.grade,
                          .code = kind.code,
                          .where = {"", spot.layer, std::move(spot.feature), spot.field},
                          .value = std::move(spot.value),
                          .message = kind.message,
                          .allowed = kind.allowed,
                          .place = spot.place};
    finding.diagnostic.message.args = args;
    finding.diagnostic.allowed.args = args;
    return m_found.emplace_back(order->second, std::move(finding)).second;
}

DoctorFinding &Report::add_outside(std::string_view code, Spot spot, Band const &band)
{
    return add(code, std::move(spot),
               {TextArg{"low", digits(band.low)}, TextArg{"high", digits(band.high)}});
}

std::optional<Band> Report::band(std::string_view key) const
{
    std::string const name = "doctor." + std::string{key};
    if (!m_dataset.parameters.has(name)) {
        return {};
    }
    Parameter const &parameter = m_dataset.parameters.at(name);
    return Band{parameter.value, parameter.low, parameter.high};
}

std::optional<double> Report::value(std::string_view key) const
{
    if (auto const own = m_scenario.values.find(key); own != m_scenario.values.end()) {
        return own->second;
    }
    return m_dataset.parameters.has(key) ? std::optional{m_dataset.parameters.value(key)}
                                         : std::nullopt;
}

DoctorReport Report::take(std::vector<DoctorFinding> given)
{
    std::ranges::stable_sort(m_found, {}, [](auto const &found) { return found.first; });
    DoctorReport report{std::move(given)};
    for (auto &[order, finding] : m_found) {
        report.findings.push_back(std::move(finding));
    }
    m_found.clear();
    std::ranges::stable_sort(report.findings, {}, [](DoctorFinding const &finding) {
        return finding.diagnostic.severity;
    });
    return report;
}

std::string digits(double value)
{
    return fmt::format("{}", value);
}

std::string whole(double value)
{
    return fmt::format("{:.0f}", value);
}

RowEdit row_edit(std::string const &layer, std::string const &key)
{
    RowEdit edit;
    edit.layer = layer;
    edit.key = key;
    edit.is_fact = false;
    return edit;
}

void propose_field(DoctorFinding &finding, std::string const &field, std::string const &value)
{
    propose_other(finding, finding.diagnostic.where.layer, finding.diagnostic.where.feature,
                  {field, value});
}

void propose_usual(DoctorFinding &finding, Provenance const &provenance, std::string const &value)
{
    std::string const &field = finding.diagnostic.where.field;
    if (names_field(provenance.illustrative, field)) {
        propose_field(finding, field, value);
    }
}

void propose_after(DoctorFinding &finding, Provenance const &provenance, std::string_view other,
                   std::string const &value)
{
    std::string const &field = finding.diagnostic.where.field;
    if (!names_field(provenance.illustrative, other) ||
        names_field(provenance.illustrative, field)) {
        propose_field(finding, field, value);
    }
}

void propose_other(DoctorFinding &finding, std::string const &layer, std::string const &key,
                   std::pair<std::string, std::string> const &field)
{
    RowEdit edit = row_edit(layer, key);
    edit.fields.insert(field);
    finding.fix = DataChange{{std::move(edit)}, {}};
    finding.fix_name =
        field.second.empty()
            ? text("clear {field} of {key}", {TextArg{"field", field.first}, TextArg{"key", key}})
            : text("set {field} of {key} to {value}",
                   {TextArg{"field", field.first}, TextArg{"key", key},
                    TextArg{"value", field.second}});
}

void propose_shape(DoctorFinding &finding, DataShape shape)
{
    RowEdit edit = row_edit(finding.diagnostic.where.layer, finding.diagnostic.where.feature);
    edit.shape = std::move(shape);
    finding.fix = DataChange{{std::move(edit)}, {}};
    finding.fix_name =
        text("mend the shape of {key}", {TextArg{"key", finding.diagnostic.where.feature}});
}

void propose_removal(DoctorFinding &finding)
{
    RowEdit edit = row_edit(finding.diagnostic.where.layer, finding.diagnostic.where.feature);
    edit.kind = RowEdit::Kind::remove;
    finding.fix = DataChange{{std::move(edit)}, {}};
    finding.fix_name = text("remove {key}", {TextArg{"key", finding.diagnostic.where.feature}});
}

} // namespace sim::checkup
