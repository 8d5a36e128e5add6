namespace PipelineSdk;

/// <summary>What a tuner has to have, beyond what the request's shapes say.</summary>
internal static class TunerRules
{
    public static IReadOnlyList<string> KeptOf(HyperparameterTuner tuner, TunedEstimator definition) =>
        (definition.Name is null ? tuner.HyperparametersToKeepStatic : definition.HyperparametersToKeepStatic) ?? [];

    public static void Check(HyperparameterTuner tuner, TrainingInputs? inputs, IEnumerable<string> named, DefinitionWriter writer)
    {
        foreach (var definition in tuner.Definitions)
        {
            CheckRanges(tuner, definition, writer);
            CheckKept(tuner, definition, writer);
            CheckInstances(definition, writer);
        }

        CheckNames(tuner, inputs, named, writer);
    }

    private static void CheckRanges(HyperparameterTuner tuner, TunedEstimator definition, DefinitionWriter writer)
    {
        if (definition.Ranges is null or { Count: 0 } && !tuner.Autotune)
        {
            writer.Report(
                DiagnosticDescriptors.TunerRanges,
                $"the tuner has no ranges{Of(definition)}.",
                "give at least one hyperparameter a range, or turn Autotune on.");
        }
    }

    private static void CheckKept(HyperparameterTuner tuner, TunedEstimator definition, DefinitionWriter writer)
    {
        var kept = KeptOf(tuner, definition);
        if (!tuner.Autotune)
        {
            if (kept.Count > 0)
            {
                Report($"HyperparametersToKeepStatic{Of(definition)} is set, but Autotune is off, which keeps all of them.", "turn Autotune on, or leave it out.");
            }

            return;
        }

        if (kept.Distinct(StringComparer.Ordinal).Count() != kept.Count)
        {
            Report($"HyperparametersToKeepStatic{Of(definition)} names a hyperparameter twice.", "name each once.");
        }

        var known = definition.StaticHyperparameters(null, includeClsMetadata: false);
        var unknown = kept.Where(name => !known.ContainsKey(name)).ToList();
        if (unknown.Count > 0)
        {
            Report(
                $"HyperparametersToKeepStatic{Of(definition)} names {Names.List(unknown)}, which the estimator does not have or which has a range.",
                $"name some of {Names.List(known.Keys)}.");
        }

        void Report(string reason, string fix) => writer.Report(DiagnosticDescriptors.TunerStatic, reason, fix);
    }

    private static void CheckInstances(TunedEstimator definition, DefinitionWriter writer)
    {
        if (definition.Estimator.InstanceGroups is not null)
        {
            writer.Report(
                DiagnosticDescriptors.TrainingInstances,
                $"the estimator{Of(definition)} has instance groups, which tuning jobs do not take.",
                "set InstanceType and InstanceCount, or InstanceConfigs of the tuner.");
        }
    }

    private static void CheckNames(HyperparameterTuner tuner, TrainingInputs? inputs, IEnumerable<string> named, DefinitionWriter writer)
    {
        var names = tuner.Definitions.Select(static definition => definition.Name).OfType<string>().ToList();
        if (names.Count == 0)
        {
            return;
        }

        if (inputs?.Source is not null)
        {
            writer.Report(
                DiagnosticDescriptors.TunerEstimators,
                "the tuner has several estimators, but one input.",
                $"give inputs by estimator: {Names.List(names)}.");
        }

        var unknown = (inputs?.Channels ?? []).Select(static entry => entry.Key).Concat(named).Except(names, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            writer.Report(
                DiagnosticDescriptors.TunerEstimators,
                $"{Names.List(unknown)} is no estimator of the tuner.",
                $"use the names {Names.List(names)}.");
        }
    }

    private static string Of(TunedEstimator definition) => definition.Name is null ? "" : $" of the estimator '{definition.Name}'";
}
