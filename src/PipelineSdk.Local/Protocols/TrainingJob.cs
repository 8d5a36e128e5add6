namespace PipelineSdk.Local;

/// <summary>One training job, of a training step or of a tuning job: channels into its folder, the job, the model into the store.</summary>
internal sealed class TrainingJob(
    JobRunners runners, LocalEngineOptions options, StepContext step, JsonElement request, string name, string arn, string folderPath, JobLog log)
{
    private const string Failure = "/opt/ml/output/failure";
    private const string Checkpoints = "/opt/ml/checkpoints";

    private readonly JobFolder _folder = new(folderPath);
    private readonly ObjectTransfer _transfer = new(step.Store);

    public async Task<(JobResult Result, IReadOnlyList<JobMetric> Metrics)> RunAsync(CancellationToken cancellationToken)
    {
        var created = step.TimeProvider.GetUtcNow();
        var job = Prepare();
        var runner = runners.Require(job.Description);
        using var metrics = new MetricScan(job, request.Member("AlgorithmSpecification").Member("MetricDefinitions"));
        await DownloadAsync(job, cancellationToken).ConfigureAwait(false);
        var result = await JobRun.RunAsync(runner, job, created, Failure, cancellationToken).ConfigureAwait(false);
        await UploadAsync(job, result.Status, cancellationToken).ConfigureAwait(false);
        return (result, job.Metrics);
    }

    private IEnumerable<(string Name, string Folder, JsonElement Channel)> Channels =>
        from channel in request.Member("InputDataConfig").Items()
        let channelName = channel.TextMember("ChannelName") ?? ""
        select (channelName, _folder.CreateFolder($"/opt/ml/input/data/{channelName}"), channel);

    private JobContext Prepare()
    {
        var algorithm = request.Member("AlgorithmSpecification");
        var hyperParameters = JobSetup.TextMembers(request.Member("HyperParameters")).ToList();
        foreach (var path in (string[])["/opt/ml/model", "/opt/ml/output/data", ScriptSource.Folder, Checkpoints])
        {
            _folder.CreateFolder(path);
        }

        WriteConfig(hyperParameters);
        return new()
        {
            Kind = JobKind.Training,
            StepName = step.StepName,
            JobName = name,
            JobArn = arn,
            Attempt = step.Attempt,
            Region = step.Environment.Region,
            Image = algorithm.TextMember("TrainingImage") ?? algorithm.TextMember("AlgorithmName"),
            Entrypoint = JobSetup.Texts(algorithm.Member("ContainerEntrypoint")),
            Arguments = JobSetup.Texts(algorithm.Member("ContainerArguments")) ?? [],
            Request = request,
            Folder = _folder,
            Environment = JobSetup.Environment(
                request.Member("Environment"), ("TRAINING_JOB_NAME", name), ("TRAINING_JOB_ARN", arn), ("AWS_REGION", step.Environment.Region)),
            HyperParameters = new("hyperparameter", hyperParameters),
            Inputs = new("channel", Channels.Select(static channel => KeyValuePair.Create(channel.Name, channel.Folder))),
            Outputs = new("output", []),
            Log = log,
            TimeProvider = step.TimeProvider,
            StopGracePeriod = options.StopGracePeriod,
        };
    }

    private void WriteConfig(List<KeyValuePair<string, string>> hyperParameters)
    {
        var values = new JsonObject();
        foreach (var (key, value) in ScriptSource.InPlace(hyperParameters))
        {
            values[key] = value;
        }

        var channels = new JsonObject();
        foreach (var (channelName, _, channel) in Channels)
        {
            channels[channelName] = new JsonObject
            {
                ["TrainingInputMode"] = "File",
                ["ContentType"] = channel.TextMember("ContentType"),
                ["S3DistributionType"] = channel.Member("DataSource").Member("S3DataSource").TextMember("S3DataDistributionType") ?? "FullyReplicated",
                ["RecordWrapperType"] = channel.TextMember("RecordWrapperType") ?? "None",
            };
        }

        _folder.WriteJson("/opt/ml/input/config/hyperparameters.json", values);
        _folder.WriteJson("/opt/ml/input/config/inputdataconfig.json", channels);
        _folder.WriteJson("/opt/ml/input/config/resourceconfig.json", JobSetup.ResourceConfig(request.Member("ResourceConfig").TextMember("InstanceType")));
    }

    private async Task DownloadAsync(JobContext job, CancellationToken cancellationToken)
    {
        foreach (var (channelName, folder, channel) in Channels)
        {
            if ((channel.TextMember("InputMode") ?? request.Member("AlgorithmSpecification").TextMember("TrainingInputMode")) == "Pipe")
            {
                throw new StepFaultException($"The channel '{channelName}' is in Pipe mode, which this machine does not have: use File or FastFile.");
            }

            var source = channel.Member("DataSource").Member("S3DataSource");
            if (source.TextMember("S3Uri") is not { } uri)
            {
                throw new StepFaultException($"The channel '{channelName}' is not read from S3: this machine cannot mount its file system.");
            }

            if (await _transfer.DownloadAsync(uri, source.TextMember("S3DataType"), folder, cancellationToken).ConfigureAwait(false) == 0)
            {
                throw new StepFaultException($"The channel '{channelName}' has no objects: there is nothing at '{uri}'.");
            }
        }

        if (request.Member("CheckpointConfig").TextMember("S3Uri") is { } checkpoints)
        {
            await _transfer.DownloadAsync(checkpoints, job.Folder.Map(Checkpoints), cancellationToken).ConfigureAwait(false);
        }

        // Whoever does the work of the job itself may do without its script.
        if (ScriptSource.ArchiveOf(job.HyperParameters) is { } code && await _transfer.ExistsAsync(code, cancellationToken).ConfigureAwait(false))
        {
            var archive = Path.Combine(_folder.Folder, "sourcedir.tar.gz");
            await _transfer.DownloadFileAsync(code, archive, cancellationToken).ConfigureAwait(false);
            await JobArchive.UnpackAsync(archive, job.Folder.Map(ScriptSource.Folder), cancellationToken).ConfigureAwait(false);
            File.Delete(archive);
        }
    }

    private async Task UploadAsync(JobContext job, JobStatus status, CancellationToken cancellationToken)
    {
        if (status == JobStatus.Stopped)
        {
            return;
        }

        if (request.Member("CheckpointConfig").TextMember("S3Uri") is { } checkpoints)
        {
            await _transfer.UploadAsync(job.Folder, job.Folder.Map(Checkpoints), checkpoints, cancellationToken).ConfigureAwait(false);
        }

        if (TrainingDocument.OutputUri(request, name, "output.tar.gz") is { } outputs && JobFiles.Of(job.Folder, job.OutputDataFolder).Files.Count > 0)
        {
            await UploadArchiveAsync(job.OutputDataFolder, outputs, cancellationToken).ConfigureAwait(false);
        }

        if (status == JobStatus.Completed && TrainingDocument.ModelUri(request, name) is { } model)
        {
            await UploadArchiveAsync(job.ModelFolder, model, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task UploadArchiveAsync(string folder, string s3Uri, CancellationToken cancellationToken)
    {
        var archive = Path.Combine(_folder.Folder, s3Uri[(s3Uri.LastIndexOf('/') + 1)..]);
        await JobArchive.PackAsync(JobFiles.Of(_folder, folder).Files, archive, cancellationToken).ConfigureAwait(false);
        await _transfer.UploadFileAsync(archive, s3Uri, cancellationToken).ConfigureAwait(false);
        File.Delete(archive);
    }
}
