#include "app/cli/folded_notes.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace app::cli {

namespace {

constexpr std::size_t named_at_most = 4;

std::string place_of(sim::Location const &where)
{
    std::string place = where.layer;
    for (std::string const &part : {where.feature, where.field}) {
        place += (place.empty() || part.empty() ? "" : " ") + part;
    }
    return place;
}

/// \param more  of one kind, behind the first
std::string fold(std::vector<sim::Diagnostic const *> const &more, sim::Language language)
{
    std::string places;
    for (std::size_t i = 0; i < std::min(more.size(), named_at_most); ++i) {
        places += (i == 0 ? "" : "; ") + place_of(more[i]->where);
    }
    places += more.size() > named_at_most ? " ..." : "";
    return "      " +
           sim::render(language, sim::text("and {count} more notes of this kind, {kind}: "
                                           "{places}",
                                           {{"count", std::to_string(more.size())},
                                            {"kind", more.front()->code},
                                            {"places", places}}));
}

} // namespace

std::vector<std::string> folded_notes(std::vector<sim::DoctorFinding> const &findings,
                                      sim::Language language)
{
    std::map<std::string, std::vector<sim::Diagnostic const *>> notes; // by kind
    for (sim::DoctorFinding const &finding : findings) {
        if (finding.diagnostic.severity == sim::Severity::note) {
            notes[finding.diagnostic.code].push_back(&finding.diagnostic);
        }
    }
    std::vector<std::string> lines;
    for (sim::DoctorFinding const &finding : findings) {
        sim::Diagnostic const &one = finding.diagnostic;
        bool const is_note = one.severity == sim::Severity::note;
        if (is_note && notes.at(one.code).front() != &one) {
            continue;
        }
        lines.push_back(sim::format_diagnostic(language, one));
        if (is_note && notes.at(one.code).size() > 1) {
            std::vector<sim::Diagnostic const *> more = notes.at(one.code);
            more.erase(more.begin());
            lines.push_back(fold(more, language));
        }
    }
    return lines;
}

} // namespace app::cli
