namespace PipelineSdk.Local;

/// <summary>The trainings of a tuning step, best first: what was tried, and what came of it.</summary>
internal static class TuningTable
{
    public static void Write(HtmlWriter html, StepState state)
    {
        var trainings = (state.Properties ?? default).Member("TrainingJobSummaries").Items().ToList();
        if (trainings.Count == 0)
        {
            return;
        }

        var tuned = trainings.SelectMany(static training => training.Member("TunedHyperParameters").Members())
            .Select(static member => member.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        html.Write($"<h3>Trainings</h3>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">Job</th><th scope=\"col\">Objective</th>");
        foreach (var name in tuned)
        {
            html.Write($"<th scope=\"col\"><bdi>{name}</bdi></th>");
        }

        html.Write($"<th scope=\"col\">Result</th></tr></thead>\n<tbody>\n");
        foreach (var training in trainings)
        {
            var value = training.Member("FinalHyperParameterTuningJobObjectiveMetric").Member("Value");
            var objective = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : "";
            html.Write($"<tr><th scope=\"row\"><bdi>{training.TextMember("TrainingJobName")}</bdi></th><td>{objective}</td>");
            foreach (var name in tuned)
            {
                html.Write($"<td><bdi>{training.Member("TunedHyperParameters").TextMember(name)}</bdi></td>");
            }

            html.Write($"<td><bdi>{training.TextMember("FailureReason") ?? training.TextMember("TrainingJobStatus")}</bdi></td></tr>\n");
        }

        html.Write($"</tbody>\n</table></div>\n");
    }
}
