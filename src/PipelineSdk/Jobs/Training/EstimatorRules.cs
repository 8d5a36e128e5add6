namespace PipelineSdk;

/// <summary>What a training job's estimator and inputs have to have, beyond what the request's shapes say.</summary>
internal static class EstimatorRules
{
    /// <summary>What is wrong wherever the pipeline is compiled.</summary>
    public static JobProblems Find(EstimatorBase estimator, TrainingInputs? inputs)
    {
        var problems = new JobProblems();
        CheckHyperparameters(estimator, problems);
        CheckInstances(estimator, problems);
        CheckNetwork(estimator, problems);
        CheckCode(estimator, problems);
        CheckChannels(estimator, inputs, problems);
        estimator.CheckOwn(problems);
        return problems;
    }

    /// <summary>Whether the script is in its folder, which only compiling can see.</summary>
    public static Action<DefinitionWriter>? CheckingScript(EstimatorBase estimator) =>
        estimator.SourceDir is null ? null : writer => CheckScript(estimator, writer);

    /// <summary>The same, and what training jobs have and tuning jobs do without: the debugger and the profiler, which not all Regions offer.</summary>
    public static Action<DefinitionWriter>? CheckingAll(EstimatorBase estimator) =>
        estimator is { SourceDir: null, Rules: null, ProfilerConfig: null, DebuggerHookConfig: null } ? null : writer =>
        {
            CheckScript(estimator, writer);
            CheckDebugger(estimator, writer);
        };

    private static void CheckHyperparameters(EstimatorBase estimator, JobProblems problems)
    {
        if (estimator.Hyperparameters.Reference is not null)
        {
            problems.Report(
                DiagnosticDescriptors.HyperparameterWithValue,
                "Hyperparameters is a whole map that is known only while the pipeline runs.",
                "name each of them, or set HyperParameters of the request that Fit returns.");
        }
    }

    private static void CheckInstances(EstimatorBase estimator, JobProblems problems)
    {
        if (estimator.InstanceType?.Payload is "local" or "local_gpu")
        {
            problems.Report(
                DiagnosticDescriptors.TrainingInstances,
                $"the estimator has the instance type '{estimator.InstanceType}', which SageMaker does not have.",
                "give an instance type of SageMaker; running a pipeline on this machine does not change its definition.");
        }
    }

    private static void CheckNetwork(EstimatorBase estimator, JobProblems problems)
    {
        if (estimator.Subnets is null != estimator.SecurityGroupIds is null)
        {
            problems.Report(
                DiagnosticDescriptors.TrainingVpc,
                $"the estimator has {(estimator.Subnets is null ? "security groups but no subnets" : "subnets but no security groups")}.",
                "set both Subnets and SecurityGroupIds, or neither.");
        }
    }

    private static void CheckCode(EstimatorBase estimator, JobProblems problems)
    {
        var script = estimator.EntryPoint;
        var folder = estimator.SourceDir;
        if (script?.Payload is string path && S3Paths.IsS3(path))
        {
            Report($"the entry point '{path}' is in S3.", "name a local script, or one within an archive that SourceDir names.");
        }

        if (script is null && estimator.Code is { IsLocal: true })
        {
            Report("there is code but no entry point.", "set EntryPoint.");
        }

        if (script is { IsConstant: false } && estimator.Code!.IsLocal)
        {
            Report(
                "the entry point is known only while the pipeline runs, but has to be uploaded before.",
                "give it as a constant, or name an archive in S3 with SourceDir.");
        }
        else if (estimator.EnableNetworkIsolation is not { Payload: false } && (script is { IsConstant: false } || folder is { IsConstant: false }))
        {
            Report(
                "the code of a job without network is known only while the pipeline runs.",
                "give EntryPoint and SourceDir as constants, or leave EnableNetworkIsolation out.");
        }
        else if (folder is { IsConstant: false } && script is { Payload: string file })
        {
            problems.Report(
                DiagnosticDescriptors.TrainingCodeUnknown,
                $"the source folder is known only while the pipeline runs, so nothing is uploaded and '{file}' is taken as a path within it.",
                "see to it that every start names an archive 'sourcedir.tar.gz' with this file.");
        }

        CheckPlace(nameof(estimator.OutputPath), estimator.OutputPath?.Payload as string);
        CheckPlace(nameof(estimator.CodeLocation), estimator.CodeLocation);

        void CheckPlace(string option, string? uri)
        {
            if (uri is not null && !S3Paths.IsS3(uri))
            {
                Report($"{option} is '{uri}', which is not in S3.", "give a URI that starts with 's3://'.");
            }
        }

        void Report(string reason, string fix) => problems.Report(DiagnosticDescriptors.TrainingCode, reason, fix);
    }

    private static void CheckChannels(EstimatorBase estimator, TrainingInputs? inputs, JobProblems problems)
    {
        CheckUri(estimator.ModelUri, nameof(estimator.ModelUri));
        CheckSource(inputs?.Source, TrainingChannels.Training);
        foreach (var (name, channel) in inputs?.Channels ?? [])
        {
            CheckSource(channel.Source, name);
            if (channel.Source is null)
            {
                problems.Report(
                    DiagnosticDescriptors.TrainingChannel,
                    $"the channel '{name}' has channels of its own.",
                    "give it one input; channels by estimator are for a tuner of several estimators.");
            }
        }

        var model = estimator.ModelUri is null ? null : estimator.ModelChannelName.Payload as string;
        CheckAdded(model, null);
        CheckAdded(estimator.Code is { IsChannel: true } ? TrainingChannels.Code : null, model);

        void CheckAdded(string? name, string? added)
        {
            if (name is not null && (name == added || IsChannel(name)))
            {
                problems.Report(
                    DiagnosticDescriptors.TrainingChannel,
                    $"there are two channels '{name}': the estimator adds one of this name for its model or code.",
                    "rename yours, or set ModelChannelName.");
            }
        }

        bool IsChannel(string name) => inputs is not null && (inputs.Source is null
            ? inputs.Channels.Any(channel => channel.Key == name)
            : name == TrainingChannels.Training);

        // An object with options may name what the service's pattern allows, which the Python SDK leaves to it.
        void CheckSource(object? source, string what)
        {
            CheckUri(source as PipelineString, what);
            if (source is TrainingInput { S3Data: { Payload: string text } data } && !text.StartsWith("https://", StringComparison.Ordinal))
            {
                CheckUri(data, what);
            }
        }

        void CheckUri(PipelineString? uri, string what)
        {
            if (uri?.Payload is string text && !S3Paths.IsS3(text))
            {
                problems.Report(
                    DiagnosticDescriptors.TrainingInput,
                    $"the input '{what}' is '{text}', which is not in S3.",
                    "give a URI that starts with 's3://', or Asset.File or Asset.Folder for local data.");
            }
        }
    }

    private static void CheckDebugger(EstimatorBase estimator, DefinitionWriter writer)
    {
        var region = writer.Context.Environment.Region;
        var config = estimator.ProfilerConfig;
        var hasProfilerRules = estimator.Rules?.OfType<ProfilerRule>().Any() is true;
        if (config is { ProfileParams: not null, FrameworkProfileParams: not null })
        {
            writer.Report(DiagnosticDescriptors.ProfilerConflict, "ProfilerConfig has both ProfileParams and FrameworkProfileParams.", "keep one of them.");
        }

        var turnsOn = config is { DisableProfiler.Payload: false };
        if (DebuggerSettings.IsProfilerOff(estimator))
        {
            if (turnsOn || hasProfilerRules)
            {
                writer.Report(
                    DiagnosticDescriptors.ProfilerConflict,
                    $"the profiler is off, but there {(turnsOn ? "is a ProfilerConfig that turns it on" : "are profiler rules")}.",
                    "leave DisableProfiler or the other out; on Trainium instances the profiler is always off.");
            }
        }
        else if (!Regions.OfferDebugger(region) && (turnsOn || hasProfilerRules))
        {
            NotOffered("profiler", nameof(estimator.ProfilerConfig));
        }

        var hasHook = estimator.DebuggerHookConfig is { IsOff: false, IsDefault: false };
        var hasRules = estimator.Rules?.OfType<Rule>().Any() is true && estimator.DebuggerHookConfig is null;
        if (!Regions.OfferDebugger(region) && (hasHook || hasRules))
        {
            NotOffered("debugger", nameof(estimator.DebuggerHookConfig));
        }

        void NotOffered(string what, string option) => writer.Report(
            DiagnosticDescriptors.DebuggerNotOffered,
            $"the Region '{region}' does not offer the {what}.",
            $"leave {option} and Rules out there.");
    }

    private static void CheckScript(EstimatorBase estimator, DefinitionWriter writer)
    {
        if (estimator is { SourceDir.Payload: string folder, EntryPoint.Payload: string script } && !S3Paths.IsS3(folder))
        {
            if (new LocalFiles(writer).Lacks(folder, script))
            {
                writer.Report(DiagnosticDescriptors.TrainingCode, $"there is no file '{script}' in the source folder '{folder}'.", "correct EntryPoint.");
            }
        }
    }
}
