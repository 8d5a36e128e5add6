using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>An inference pipeline: models whose containers pass a request on, one after the other.</summary>
public sealed class PipelineModel
{
    /// <summary>An inference pipeline.</summary>
    /// <param name="models">The models, in order; they are copied. Their own roles and networks have no effect. Items: 2 to 15.</param>
    /// <param name="role">The role that it runs under: an ARN, or a name in the account. Field <c>ExecutionRoleArn</c>.</param>
    /// <exception cref="ArgumentException">A model is <see langword="null"/>.</exception>
    public PipelineModel(IEnumerable<Model> models, PipelineString role)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(role);
        Models = [.. models.Select(static model => model ?? throw new ArgumentException("A model is null: leave it out.", nameof(models)))];
        Role = role;
    }

    /// <summary>The models, in order.</summary>
    public IReadOnlyList<Model> Models { get; }

    /// <summary>The role that it runs under. Repack steps run under it too.</summary>
    public PipelineString Role { get; }

    /// <summary>
    /// The name. Field <c>ModelName</c>, which is left out of the definition unless <see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/> is set,
    /// because the run names the model. Length: 1 to 63; pattern: <c>[a-zA-Z0-9](-*[a-zA-Z0-9])*</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: the name of the first image.</value>
    public string? Name { get; init; }

    /// <summary>The subnets and security groups that it runs in; repack steps run in them too. Field <c>VpcConfig</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public VpcConfig? VpcConfig { get; init; }

    /// <summary>Whether the containers are cut off from the network. Field <c>EnableNetworkIsolation</c>, which is left out where it is false.</summary>
    /// <value><see langword="null"/> by default: they are not.</value>
    public PipelineBoolean? EnableNetworkIsolation { get; init; }

    /// <summary>Makes the request that creates the inference pipeline, for <see cref="ModelStep"/>.</summary>
    /// <param name="inputs">How it will be served; <see langword="null"/>: not said.</param>
    /// <returns>The request, which can be adjusted before it becomes a step, and which models a step in front has to repack.</returns>
    public CreateModelArguments Create(CreateModelInput? inputs = null) => ModelRequests.Create(this, inputs ?? new());

    /// <summary>Makes the request that registers the inference pipeline as a model package, for <see cref="ModelStep"/>.</summary>
    /// <param name="options">What the package says of it.</param>
    /// <returns>The request, which can be adjusted before it becomes a step, and which models a step in front has to repack.</returns>
    public RegisterModelArguments Register(RegisterModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return PackageRequests.Register(this, options);
    }
}
