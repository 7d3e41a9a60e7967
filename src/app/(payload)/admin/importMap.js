import { RecallPanel as RecallPanel_ce52509a46b8e2a96bd2f694fee83b87 } from '../../../plugins/media-hub/components/RecallPanel'
import { StepsPanel as StepsPanel_ab466b4d263c795b7e71ad630d750ea4 } from '../../../plugins/approval-workflow/components/StepsPanel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FiveWOneH as FiveWOneH_5e031e8553d72ae025edecd82cc0b9e7 } from '../../../collections/PressReleases/components/FiveWOneH'
import { EmbargoClocks as EmbargoClocks_bdcbaab69239c6919b3c530ba5767b7a } from '../../../collections/PressReleases/components/EmbargoClocks'
import { StageCell as StageCell_a2984beebf8cc550047cec2715b8b478 } from '../../../plugins/approval-workflow/components/StageCell'
import { NoField as NoField_3399a8ca510717b4e55aa4a8509242c3 } from '../../../plugins/approval-workflow/components/NoField'
import { PreviewPanel as PreviewPanel_59fa0ffa939883f21285927469a47169 } from '../../../plugins/media-hub/components/PreviewPanel'
import { EarlyReaders as EarlyReaders_da499a0eca8ab12b774f0058f0fd1e3e } from '../../../plugins/media-hub/components/EarlyReaders'
import { ShelfTabs as ShelfTabs_b3f3714d098d8672de030e0c01ff0a3e } from '../../../plugins/unit-scope/components/ShelfTabs'
import { WhoseIsIt as WhoseIsIt_e9083b9a4f7bfa11c07483cd1621ee69 } from '../../../plugins/owning-unit/components/WhoseIsIt'
import { SaveButton as SaveButton_63adf35d697d336072e2ecb99ca8dfd4 } from '../../../plugins/approval-workflow/components/SaveButton'
import { CheckList as CheckList_7f3935a390e231e10ee516fd14d4d440 } from '../../../fields/components/CheckList'
import { SimilarCell as SimilarCell_83acccc544b216fb7aaacdd12dd0d35a } from '../../../collections/InformationRequests/components/SimilarCell'
import { SimilarRequests as SimilarRequests_0f0c40cf06daac6c08de680d829de997 } from '../../../collections/InformationRequests/components/SimilarRequests'
import { CasePapers as CasePapers_c453dd80d8e0662caee9705adc8bdaa6 } from '../../../collections/InformationRequests/components/CasePapers'
import { StatusCode as StatusCode_f27ce9a6c4f10fe6178a5d5983a0d180 } from '../../../collections/InformationRequests/components/StatusCode'
import { ClockPanel as ClockPanel_403fe5901fb3f60e616384c295f4477d } from '../../../plugins/legal-clock/components/ClockPanel'
import { AttachmentsPanel as AttachmentsPanel_8ecd58db8b413faff039dce4fef60469 } from '../../../plugins/sealed-attachments/components/AttachmentsPanel'
import { LettersPanel as LettersPanel_2ee9f2e6facadb7519b667ad1a0d8709 } from '../../../plugins/mail-outbox/components/LettersPanel'
import { RevealPanel as RevealPanel_280060666cd9a76ecc843529bd0f90f0 } from '../../../plugins/guarded-reading/components/RevealPanel'
import { TrustOfUnit as TrustOfUnit_4a1878a0d3ba5216c459953ca3d02ca0 } from '../../../collections/TrustDecisions/components/TrustOfUnit'
import { PresentPassword as PresentPassword_0bdfdb0f4a29dd45f8ae3fe7a1a77a59 } from '../../../plugins/present-password/components/PresentPassword'
import { StandInPosts as StandInPosts_00cfa0d718380b2909dbc01ca397636a } from '../../../collections/Users/components/StandInPosts'
import { Suspension as Suspension_ab94eca4d2cb7b81d3197dd50d391d92 } from '../../../collections/Users/components/Suspension'
import { InvitationPanel as InvitationPanel_412bfc79a89b9479122f09469166edcd } from '../../../plugins/invitations/components/InvitationPanel'
import { FactorPanel as FactorPanel_f839d5c560b3172339483cc34db310b0 } from '../../../plugins/second-factor/components/FactorPanel'
import { Sessions as Sessions_c0cb39c9043b9aa771c01893168fb47f } from '../../../plugins/session-list/components/Sessions'
import { AccountForm as AccountForm_0e8141c5d5b4b3ea35b2750a67c62ce7 } from '../../../plugins/invitations/components/AccountForm'
import { Changes as Changes_934d7de967d6a475d4cb13a5c3909e7d } from '../../../collections/AuditEntries/components/Changes'
import { OutletReplay as OutletReplay_c285e0a63f1ae4769d498e6bd98ffe99 } from '../../../plugins/media-hub/components/OutletReplay'
import { SecretPanel as SecretPanel_ad3ef245dc8044b51bbc95a6cb51b5d4 } from '../../../plugins/media-hub/components/SecretPanel'
import { Deliveries as Deliveries_e9bd6f64a114483f714feeab1aedde9b } from '../../../plugins/media-hub/components/Deliveries'
import { KeyPanel as KeyPanel_e5570fd6d4aed1fe24b5d8057c7b6ae3 } from '../../../plugins/media-hub/components/KeyPanel'
import { PaperPanel as PaperPanel_e67ef725ebee303f4351d866c3fa7d8e } from '../../../plugins/official-papers/components/PaperPanel'
import { GatePanel as GatePanel_c068aab0d31777c30de541392645dae6 } from '../../../plugins/release-gate/components/GatePanel'
import { PutUp as PutUp_2d18db6f31b8b4eb1dd3f38732586a66 } from '../../../plugins/release-gate/components/PutUp'
import { Icon as Icon_0a65efbf23f803e0288dabdf16f3abe1 } from '../../../plugins/house-style/components/Icon'
import { Logo as Logo_b39b7ec525fd9d0cb212cc17ae19a799 } from '../../../plugins/house-style/components/Logo'
import { RegisterLink as RegisterLink_e2de24bed8c02c0213842d1ed972a781 } from '../../../collections/InformationRequests/components/RegisterLink'
import { CalendarLink as CalendarLink_a4563e6bc54d6d23554b1f0d3c54bf49 } from '../../../plugins/legal-clock/components/CalendarLink'
import { RecallsLink as RecallsLink_ee85a763c85f2b6e0c27a365480a97cf } from '../../../plugins/media-hub/components/RecallsLink'
import { Promise as Promise_bfc09244b3d1ff0854bda4b1f877795b } from '../../../plugins/house-style/components/Promise'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { HouseStyle as HouseStyle_7594d341ec04dc0aa39dc45dedaec9de } from '../../../plugins/house-style/components/HouseStyle'
import { RegisterView as RegisterView_cdd03628f39b1c11fa19fcb5daf83a4f } from '../../../collections/InformationRequests/components/RegisterView'
import { CalendarDeskView as CalendarDeskView_314f8d50bf49471d9d348f325c5473dc } from '../../../plugins/legal-clock/components/CalendarDeskView'
import { RecallDeskView as RecallDeskView_51733fc147b79b1cd86e42640a15bdf9 } from '../../../plugins/media-hub/components/RecallDeskView'
import { InvitationPage as InvitationPage_a3c57e6e46e604a7bad5bdd21100c499 } from '../../../plugins/invitations/components/InvitationPage'
import { SignInPage as SignInPage_4bd7d921526f2a774b5d6b8e2dae1a66 } from '../../../plugins/second-factor/components/SignInPage'
import { Desk as Desk_3ea723f8f0abed73bd9c9259965e0f22 } from '../../../plugins/newsroom-desk/components/Desk'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { Told as Told_e3b35da4655b79e5ce5ff3276a7c7033 } from '../../../plugins/single-sign-on/components/Told'
import { SignInButton as SignInButton_d9d1bc2d43a589ce47bce5b07f056d63 } from '../../../plugins/single-sign-on/components/SignInButton'
import { LinkPanel as LinkPanel_61c006c731451105401dac37a5acee7c } from '../../../plugins/single-sign-on/components/LinkPanel'

/** @type import('payload').ImportMap */
export const importMap = {
  "/plugins/media-hub/components/RecallPanel#RecallPanel": RecallPanel_ce52509a46b8e2a96bd2f694fee83b87,
  "/plugins/approval-workflow/components/StepsPanel#StepsPanel": StepsPanel_ab466b4d263c795b7e71ad630d750ea4,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/collections/PressReleases/components/FiveWOneH#FiveWOneH": FiveWOneH_5e031e8553d72ae025edecd82cc0b9e7,
  "/collections/PressReleases/components/EmbargoClocks#EmbargoClocks": EmbargoClocks_bdcbaab69239c6919b3c530ba5767b7a,
  "/plugins/approval-workflow/components/StageCell#StageCell": StageCell_a2984beebf8cc550047cec2715b8b478,
  "/plugins/approval-workflow/components/NoField#NoField": NoField_3399a8ca510717b4e55aa4a8509242c3,
  "/plugins/media-hub/components/PreviewPanel#PreviewPanel": PreviewPanel_59fa0ffa939883f21285927469a47169,
  "/plugins/media-hub/components/EarlyReaders#EarlyReaders": EarlyReaders_da499a0eca8ab12b774f0058f0fd1e3e,
  "/plugins/unit-scope/components/ShelfTabs#ShelfTabs": ShelfTabs_b3f3714d098d8672de030e0c01ff0a3e,
  "/plugins/owning-unit/components/WhoseIsIt#WhoseIsIt": WhoseIsIt_e9083b9a4f7bfa11c07483cd1621ee69,
  "/plugins/approval-workflow/components/SaveButton#SaveButton": SaveButton_63adf35d697d336072e2ecb99ca8dfd4,
  "/fields/components/CheckList#CheckList": CheckList_7f3935a390e231e10ee516fd14d4d440,
  "/collections/InformationRequests/components/SimilarCell#SimilarCell": SimilarCell_83acccc544b216fb7aaacdd12dd0d35a,
  "/collections/InformationRequests/components/SimilarRequests#SimilarRequests": SimilarRequests_0f0c40cf06daac6c08de680d829de997,
  "/collections/InformationRequests/components/CasePapers#CasePapers": CasePapers_c453dd80d8e0662caee9705adc8bdaa6,
  "/collections/InformationRequests/components/StatusCode#StatusCode": StatusCode_f27ce9a6c4f10fe6178a5d5983a0d180,
  "/plugins/legal-clock/components/ClockPanel#ClockPanel": ClockPanel_403fe5901fb3f60e616384c295f4477d,
  "/plugins/sealed-attachments/components/AttachmentsPanel#AttachmentsPanel": AttachmentsPanel_8ecd58db8b413faff039dce4fef60469,
  "/plugins/mail-outbox/components/LettersPanel#LettersPanel": LettersPanel_2ee9f2e6facadb7519b667ad1a0d8709,
  "/plugins/guarded-reading/components/RevealPanel#RevealPanel": RevealPanel_280060666cd9a76ecc843529bd0f90f0,
  "/collections/TrustDecisions/components/TrustOfUnit#TrustOfUnit": TrustOfUnit_4a1878a0d3ba5216c459953ca3d02ca0,
  "/plugins/present-password/components/PresentPassword#PresentPassword": PresentPassword_0bdfdb0f4a29dd45f8ae3fe7a1a77a59,
  "/collections/Users/components/StandInPosts#StandInPosts": StandInPosts_00cfa0d718380b2909dbc01ca397636a,
  "/collections/Users/components/Suspension#Suspension": Suspension_ab94eca4d2cb7b81d3197dd50d391d92,
  "/plugins/invitations/components/InvitationPanel#InvitationPanel": InvitationPanel_412bfc79a89b9479122f09469166edcd,
  "/plugins/second-factor/components/FactorPanel#FactorPanel": FactorPanel_f839d5c560b3172339483cc34db310b0,
  "/plugins/session-list/components/Sessions#Sessions": Sessions_c0cb39c9043b9aa771c01893168fb47f,
  "/plugins/invitations/components/AccountForm#AccountForm": AccountForm_0e8141c5d5b4b3ea35b2750a67c62ce7,
  "/collections/AuditEntries/components/Changes#Changes": Changes_934d7de967d6a475d4cb13a5c3909e7d,
  "/plugins/media-hub/components/OutletReplay#OutletReplay": OutletReplay_c285e0a63f1ae4769d498e6bd98ffe99,
  "/plugins/media-hub/components/SecretPanel#SecretPanel": SecretPanel_ad3ef245dc8044b51bbc95a6cb51b5d4,
  "/plugins/media-hub/components/Deliveries#Deliveries": Deliveries_e9bd6f64a114483f714feeab1aedde9b,
  "/plugins/media-hub/components/KeyPanel#KeyPanel": KeyPanel_e5570fd6d4aed1fe24b5d8057c7b6ae3,
  "/plugins/official-papers/components/PaperPanel#PaperPanel": PaperPanel_e67ef725ebee303f4351d866c3fa7d8e,
  "/plugins/release-gate/components/GatePanel#GatePanel": GatePanel_c068aab0d31777c30de541392645dae6,
  "/plugins/release-gate/components/PutUp#PutUp": PutUp_2d18db6f31b8b4eb1dd3f38732586a66,
  "/plugins/house-style/components/Icon#Icon": Icon_0a65efbf23f803e0288dabdf16f3abe1,
  "/plugins/house-style/components/Logo#Logo": Logo_b39b7ec525fd9d0cb212cc17ae19a799,
  "/collections/InformationRequests/components/RegisterLink#RegisterLink": RegisterLink_e2de24bed8c02c0213842d1ed972a781,
  "/plugins/legal-clock/components/CalendarLink#CalendarLink": CalendarLink_a4563e6bc54d6d23554b1f0d3c54bf49,
  "/plugins/media-hub/components/RecallsLink#RecallsLink": RecallsLink_ee85a763c85f2b6e0c27a365480a97cf,
  "/plugins/house-style/components/Promise#Promise": Promise_bfc09244b3d1ff0854bda4b1f877795b,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/plugins/house-style/components/HouseStyle#HouseStyle": HouseStyle_7594d341ec04dc0aa39dc45dedaec9de,
  "/collections/InformationRequests/components/RegisterView#RegisterView": RegisterView_cdd03628f39b1c11fa19fcb5daf83a4f,
  "/plugins/legal-clock/components/CalendarDeskView#CalendarDeskView": CalendarDeskView_314f8d50bf49471d9d348f325c5473dc,
  "/plugins/media-hub/components/RecallDeskView#RecallDeskView": RecallDeskView_51733fc147b79b1cd86e42640a15bdf9,
  "/plugins/invitations/components/InvitationPage#InvitationPage": InvitationPage_a3c57e6e46e604a7bad5bdd21100c499,
  "/plugins/second-factor/components/SignInPage#SignInPage": SignInPage_4bd7d921526f2a774b5d6b8e2dae1a66,
  "/plugins/newsroom-desk/components/Desk#Desk": Desk_3ea723f8f0abed73bd9c9259965e0f22,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "/plugins/single-sign-on/components/Told#Told": Told_e3b35da4655b79e5ce5ff3276a7c7033,
  "/plugins/single-sign-on/components/SignInButton#SignInButton": SignInButton_d9d1bc2d43a589ce47bce5b07f056d63,
  "/plugins/single-sign-on/components/LinkPanel#LinkPanel": LinkPanel_61c006c731451105401dac37a5acee7c
}
